from __future__ import annotations

import random
from types import ModuleType

import pytest

torch: ModuleType = pytest.importorskip("torch", reason="training needs torch")

from training.batches import batches, collate  # noqa: E402
from training.examples import Example, Syntax  # noqa: E402
from training.loss import links_loss, losses, other_sentences  # noqa: E402
from training.model import Encoder, Sizes  # noqa: E402
from training.windows import windows  # noqa: E402

LABELS = {"upos": ["NOUN", "VERB"], "relations": ["nsubj", "root"]}
TREE = Syntax(("NOUN", "VERB"), (2, 0), ("nsubj", "root"))
TEXT = (
    Example("ecbplus", ("Crews", "rowed"), (1, 1), TREE, triggers=(0, 1), chains=("a", None), speech=(1, 1)),
    Example("ecbplus", ("They", "gave", "up"), (1, 1, 1), None, triggers=(0, 2, 2), chains=("a", None, None)),
)


def test_heads_are_numbered_in_the_window_and_the_root_stays_the_root() -> None:
    [window] = windows([(TEXT[1], TEXT[0])], None)
    batch = collate([window], LABELS)
    assert batch.heads[0].tolist() == [-1, -1, -1, 5, 0]
    assert batch.triggers[0, :, 0].tolist() == [0, -1, -1, 0, 1]
    assert batch.triggers[0, :, 1].tolist() == [-1] * 5
    assert batch.groups == ((0, 0, (1, 2)),)
    assert batch.chains[0].tolist() == [0, -1, -1, 0, -1]


def test_no_head_is_looked_for_in_another_sentence() -> None:
    apart = other_sentences(torch.tensor([[0, 0, 1]]))
    assert apart[0].tolist() == [[False, False, False, True], [False, False, False, True], [False, True, True, False]]


def test_the_loss_of_links_falls_as_the_right_antecedent_gains() -> None:
    chains = torch.tensor([[0, 1, -1, 0]])
    weights = torch.ones(1)
    worse, better = torch.zeros(1, 4, 4), torch.zeros(1, 4, 4)
    better[0, 3, 0] = 5.0
    assert links_loss(better, chains, weights) < links_loss(worse, chains, weights)
    wrong = torch.zeros(1, 4, 4)
    wrong[0, 1, 0] = 5.0
    assert links_loss(wrong, chains, weights) > links_loss(worse, chains, weights)
    later = worse.clone()
    later[0, 0, 3] = later[0, 2, :] = 5.0
    assert links_loss(later, chains, weights) == links_loss(worse, chains, weights)


def test_every_head_that_knows_answers_has_a_loss_that_reaches_the_encoder() -> None:
    torch.manual_seed(1)
    model = Encoder(Sizes(17, 2, 2, 2, 7))
    [batch] = batches([TEXT], 512, LABELS, None)
    parts = losses(model, batch)
    assert set(parts) == {"names", "upos", "arcs", "relations", "triggers", "links", "speech"}
    sum(parts.values()).backward()
    assert all(torch.isfinite(value) for value in parts.values())
    assert model.layers[0].qkv.weight.grad.abs().sum() > 0


def test_batches_of_one_seed_are_the_same_and_hold_all_windows() -> None:
    texts = [TEXT] * 30
    one, two = ([b.ids.tolist() for b in batches(texts, 64, LABELS, 7)] for _ in range(2))
    assert one == two
    assert sum(len(b) for b in one) >= 30
    assert len(list(windows(texts, random.Random(7)))) == sum(len(b) for b in one)
