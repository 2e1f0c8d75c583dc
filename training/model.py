"""The network: a BERT encoder told how words are written, with heads for names and for syntax."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from crossread.annotate.encoder.features import FLAGS, SHAPES

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC_WIDTH, LABEL_WIDTH, LINK_WIDTH = 256, 192, 128
NEVER = -1e4  # a score that no other loses to; small enough for half precision


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many labels each head has."""

    tags: int
    upos: int
    relations: int
    trigger_sets: int
    speech: int


class Layer(nn.Module):
    """One layer of the transformer (Devlin et al. 2019), with the names its weights have in the published file."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Give the layer's output; ``bias`` is added to the attention scores."""
        rows, length, _ = x.shape
        cut = self.qkv(x).view(rows, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = cut[0], cut[1], cut[2]
        scores = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // ATTENTION_HEADS) + bias
        seen = torch.softmax(scores, -1) @ value
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).reshape(rows, length, WIDTH))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The whole network."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = sizes
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.flags = nn.Linear(len(FLAGS), WIDTH, bias=False)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.told = nn.Linear(WIDTH, WIDTH)  # features once more, straight to the heads
        self.tags = nn.Linear(WIDTH, sizes.tags)
        self.tag_flags = nn.Linear(3 * len(FLAGS), sizes.tags, bias=False)
        self.upos = nn.Linear(WIDTH, sizes.upos)
        self.arc_dependent = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc_head = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc = nn.Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.arc_prior = nn.Linear(ARC_WIDTH, 1)
        self.label_dependent = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label_head = nn.Linear(WIDTH, LABEL_WIDTH)
        self.labels = nn.Linear(3 * LABEL_WIDTH, sizes.relations)
        self.events = nn.Linear(WIDTH, WIDTH)
        self.triggers = nn.Linear(WIDTH, sizes.trigger_sets)
        self.referring = nn.Linear(2 * WIDTH, WIDTH)
        self.anaphors = nn.Linear(WIDTH, LINK_WIDTH)
        self.antecedents = nn.Linear(WIDTH, LINK_WIDTH)
        self.mentions = nn.Linear(WIDTH, 1)
        self.speech = nn.Linear(WIDTH, sizes.speech)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.flags.weight)
        nn.init.zeros_(self.told.weight)
        nn.init.zeros_(self.tag_flags.weight)
        nn.init.eye_(self.arc.weight)

    def read(self, ids: Tensor, shapes: Tensor, flags: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Give one vector per word, with the root's in front: rows × (1 + words) × width."""
        told = self.shapes(shapes) + self.flags(flags)
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.words(ids) + self.positions(places) + self.kind + told))
        bias = (1.0 - mask)[:, None, None, :] * NEVER
        for layer in self.layers:
            x = layer(x, bias)
        x = x + self.told(told)
        width = x.shape[-1]
        firsts = torch.gather(x, 1, first[:, :, None].expand(-1, -1, width))
        lasts = torch.gather(x, 1, last[:, :, None].expand(-1, -1, width))
        words = self.dropout((firsts + lasts) * 0.5)
        return torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)

    def tag_scores(self, states: Tensor, flags: Tensor, first: Tensor) -> Tensor:
        """Score every name tag for every word, from its vector and the flags of it and its neighbours."""
        return self.tags(states[:, 1:]) + self.tag_flags(self.around(flags, first))

    def around(self, flags: Tensor, first: Tensor) -> Tensor:
        """Give the flags of each word, of the word before and of the word after it."""
        own = torch.gather(flags, 1, first[:, :, None].expand(-1, -1, flags.shape[-1]))
        before = functional.pad(own[:, :-1], (0, 0, 1, 0))
        after = functional.pad(own[:, 1:], (0, 0, 0, 1))
        return torch.cat([own, before, after], -1)

    def arcs(self, states: Tensor, word_mask: Tensor) -> Tensor:
        """Score every head for every word: rows × words × (1 + words) (Dozat and Manning 2017)."""
        dependents = self.dropout(functional.gelu(self.arc_dependent(states[:, 1:])))
        heads = self.dropout(functional.gelu(self.arc_head(states)))
        scores = self.arc(dependents) @ heads.transpose(-1, -2) / math.sqrt(ARC_WIDTH)
        scores = scores * 4.0 + self.arc_prior(heads).transpose(-1, -2)
        padded = functional.pad(word_mask, (1, 0), value=1.0)
        return scores + (1.0 - padded)[:, None, :] * NEVER

    def trigger_scores(self, states: Tensor) -> Tensor:
        """Give for every word and set of events the logit that it heads a trigger."""
        scores: Tensor = self.triggers(self.dropout(functional.gelu(self.events(states[:, 1:]))))
        return scores

    def link_parts(self, states: Tensor, ids: Tensor, last: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Give every word as one that refers back, as one referred to, and the logit that it heads a mention.

        The product of the first of one word and the second of an earlier one says whether they mean the same; 0 is
        the score of meaning nothing before (Dobrovolskii 2021). The word's own last piece is told once more.
        """
        letters = self.words(ids)
        letters = torch.gather(letters, 1, last[:, :, None].expand(-1, -1, WIDTH)) * 10.0  # entries are some 0.05 each
        hidden = self.dropout(functional.gelu(self.referring(torch.cat([states[:, 1:], letters], -1))))
        anaphors = self.anaphors(hidden) / math.sqrt(LINK_WIDTH)
        return anaphors, self.antecedents(hidden), self.mentions(hidden)[..., 0]

    def label_parts(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """Give what the relation head needs of each word as a dependent and of each state as a head."""
        dependents = functional.gelu(self.label_dependent(states[:, 1:]))
        return self.dropout(dependents), self.dropout(functional.gelu(self.label_head(states)))


def load_published(model: Encoder, path: Path) -> None:
    """Fill the encoder's own layers from a published BERT file (safetensors)."""
    given = load_file(str(path))
    state = model.state_dict()

    def put(name: str, value: Tensor) -> None:
        state[name].copy_(value.float())

    put("words.weight", given["embeddings.word_embeddings.weight"])
    put("positions.weight", given["embeddings.position_embeddings.weight"])
    put("kind", given["embeddings.token_type_embeddings.weight"][0])
    for end in ("weight", "bias"):
        put(f"norm.{end}", given[f"embeddings.LayerNorm.{end}"])
        for i in range(LAYERS):
            old, new = f"encoder.layer.{i}", f"layers.{i}"
            put(
                f"{new}.qkv.{end}",
                torch.cat([given[f"{old}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]),
            )
            put(f"{new}.out.{end}", given[f"{old}.attention.output.dense.{end}"])
            put(f"{new}.norm1.{end}", given[f"{old}.attention.output.LayerNorm.{end}"])
            put(f"{new}.up.{end}", given[f"{old}.intermediate.dense.{end}"])
            put(f"{new}.down.{end}", given[f"{old}.output.dense.{end}"])
            put(f"{new}.norm2.{end}", given[f"{old}.output.LayerNorm.{end}"])
