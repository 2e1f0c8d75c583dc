"""What the network is trained to make small."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.model import NEVER, Encoder

# How much each head counts; judged by the size of its sets, not measured.
WEIGHTS = {"triggers": 0.7, "links": 0.5, "mentions": 0.3, "speech": 0.3}
# Means are taken over no fewer words than this, so that few known words do not move everything.
_FEWEST = {"names": 150, "triggers": 60, "links": 30, "mentions": 150, "speech": 150}


def states_of(model: Encoder, batch: Batch) -> Tensor:
    """Run the encoder over a batch."""
    return model.read(batch.ids, batch.shapes, batch.flags, batch.mask, batch.first, batch.last)


def relation_scores(model: Encoder, states: Tensor, heads: Tensor) -> Tensor:
    """Score the relation of every word to a given head: rows × words × relations."""
    dependents, governors = model.label_parts(states)
    chosen = torch.gather(governors, 1, heads.clamp(min=0)[:, :, None].expand(-1, -1, governors.shape[-1]))
    scores: Tensor = model.labels(torch.cat([dependents * chosen, dependents, chosen], -1))
    return scores


def losses(model: Encoder, batch: Batch) -> dict[str, Tensor]:
    """Give the weighted loss of each head, as means over the words it knows the answers for.

    Names and speech: minus the logarithm of the summed probability of all tags that may be right.
    """
    states = states_of(model, batch)
    result = {"names": _open(model.tag_scores(states, batch.flags, batch.first), batch.tags, "names")}
    if (batch.heads >= 0).any():
        arcs = model.arcs(states, batch.words).float()
        result["upos"] = _mean(model.upos(states[:, 1:]), batch.upos)
        result["arcs"] = _mean(arcs.masked_fill(other_sentences(batch.sentences), NEVER), batch.heads)
        result["relations"] = _mean(relation_scores(model, states, batch.heads), batch.relations)
    if (batch.triggers >= 0).any():
        result["triggers"] = _triggers(model.trigger_scores(states).float(), batch)
    if (batch.chains >= 0).any():
        anaphors, antecedents, mentions = model.link_parts(states, batch.ids, batch.last)
        scores = anaphors.float() @ antecedents.float().transpose(-1, -2)
        result["links"] = links_loss(scores, batch.chains, batch.weights)
        known = batch.mentions >= 0
        if known.any():
            each = functional.binary_cross_entropy_with_logits(mentions.float()[known], batch.mentions[known].float())
            result["mentions"] = each
    if batch.speech.any():
        result["speech"] = _open(model.speech(states[:, 1:]), batch.speech, "speech")
    return {name: value * WEIGHTS.get(name, 1.0) for name, value in result.items()}


def other_sentences(sentences: Tensor) -> Tensor:
    """Say which heads stand in another sentence than the word: rows × words × (1 + words), never the root."""
    apart = sentences[:, :, None] != sentences[:, None, :]
    return functional.pad(apart, (1, 0), value=False)


def links_loss(scores: Tensor, chains: Tensor, weights: Tensor) -> Tensor:
    """Give minus the logarithm of the summed probability of all right antecedents, none for the first of a chain.

    Args:
        scores: rows × anaphors × antecedents.
        chains: the chain of each mention's head word, −1 elsewhere.
        weights: how much each row counts.
    """
    count = chains.shape[1]
    mention = chains >= 0
    before = torch.ones(count, count, dtype=torch.bool).tril(-1)
    offered = mention[:, :, None] & mention[:, None, :] & before
    right = offered & (chains[:, :, None] == chains[:, None, :])
    none = torch.zeros(*chains.shape, 1)
    every = torch.cat([none, scores.masked_fill(~offered, NEVER)], -1)
    first = none.masked_fill(right.any(-1, keepdim=True), NEVER)
    best = torch.cat([first, scores.masked_fill(~right, NEVER)], -1)
    each = (torch.logsumexp(every, -1) - torch.logsumexp(best, -1)) * mention * weights[:, None]
    return each.sum() / (mention * weights[:, None]).sum().clamp(min=_FEWEST["links"])


def _triggers(scores: Tensor, batch: Batch) -> Tensor:
    """Give the mean over words that are or are not triggers; of a longer trigger one word at least is its head."""
    known = batch.triggers >= 0
    each = functional.binary_cross_entropy_with_logits(scores[known], batch.triggers[known].float(), reduction="sum")
    for row, column, words in batch.groups:
        none = functional.logsigmoid(-scores[row, list(words), column]).sum()
        each = each - torch.log(-torch.expm1(none.clamp(max=-1e-4)))
    return each / max(_FEWEST["triggers"], int(known.sum()))


def _open(scores: Tensor, allowed: Tensor, name: str) -> Tensor:
    right = torch.logsumexp(functional.log_softmax(scores.float(), -1) + (1.0 - allowed) * NEVER, -1)
    known = allowed.any(-1).float()
    return -(right * known).sum() / known.sum().clamp(min=_FEWEST[name])


def _mean(scores: Tensor, answers: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, 1), answers.flatten(), ignore_index=-1)
