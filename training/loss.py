"""What the network is trained to make small."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.model import Encoder


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
    """Give the loss of each head, as means over the words it knows the answers for.

    Names: minus the logarithm of the summed probability of all tags that may be right.
    """
    states = states_of(model, batch)
    chances = functional.log_softmax(model.tag_scores(states, batch.flags, batch.first).float(), -1)
    right = torch.logsumexp(chances + (1.0 - batch.tags) * -1e4, -1)
    known = batch.tagged.sum().clamp(min=1.0)
    result = {"names": -(right * batch.tagged).sum() / known}
    if (batch.heads >= 0).any():
        result["upos"] = _mean(model.upos(states[:, 1:]), batch.upos)
        result["arcs"] = _mean(model.arcs(states, batch.words), batch.heads)
        result["relations"] = _mean(relation_scores(model, states, batch.heads), batch.relations)
    return result


def _mean(scores: Tensor, answers: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, 1), answers.flatten(), ignore_index=-1)
