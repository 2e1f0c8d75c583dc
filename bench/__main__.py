"""Run benchmark jobs: ``python -m bench JOB... [--data FOLDER] [--update [--reason TEXT]]``, ``--list`` to see them."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from pathlib import Path

from bench.harness import DataMissing, Job, Result, below, load_floors, update_floors

# The one table of jobs: name → "module:function".
JOBS = {
    "times-tempeval3": "bench.jobs.times:tempeval3",
    "times-wikiwars": "bench.jobs.times:wikiwars",
    "quantities-newsquant": "bench.jobs.quantities:newsquant",
    "quantities-recognizers": "bench.jobs.quantities:recognizers",
    "quotes-polnear": "bench.jobs.quotes:polnear",
    "speakers": "bench.jobs.speakers:speakers",
    "copies-wire": "bench.jobs.copies:wire",
    "pages-date": "bench.jobs.pages:dates",
    "pages-text": "bench.jobs.pages:texts",
    "stories-news_cluster": "bench.jobs.stories:news_cluster",
    "stories-ecbplus": "bench.jobs.stories:ecbplus",
    "stories-gva": "bench.jobs.stories:gva",
    "names-ewt": "bench.jobs.names:ewt",
    "names-worldwide": "bench.jobs.names:worldwide",
    "names-pairs": "bench.jobs.names:pairs",
    "events-mentions": "bench.jobs.events:mentions",
    "events-ecbplus": "bench.jobs.events:ecbplus",
    "events-gvc": "bench.jobs.events:gvc",
    "events-plover": "bench.jobs.plover:plover",
    "figures-gva": "bench.jobs.figures:gva",
    "answers-discord": "bench.jobs.answers:discord",
    "entities-ecbplus": "bench.jobs.entities:ecbplus",
    "timeline-t17": "bench.jobs.timelines:t17",
    "timeline-semeval2015": "bench.jobs.semeval:semeval2015",
    "syntax-ewt": "bench.jobs.syntax:ewt",
    "syntax-gum": "bench.jobs.syntax:gum",
    "coref-gum": "bench.jobs.coref:gum",
    "coref-gap": "bench.jobs.coref:gap",
    "annotator": "bench.jobs.annotator:job",
    "growth": "bench.jobs.growth:growth",
    "large-story": "bench.jobs.large_story:large_story",
    "whole-way": "bench.jobs.whole_way:whole_way",
}


def load(name: str) -> Job:
    """Import a job by its name."""
    module, function = JOBS[name].split(":")
    job: Job = getattr(importlib.import_module(module), function)
    return job


def show(name: str, result: Result) -> bool:
    """Print a job's figures beside the rivals' and the floors; say whether every figure holds its floor."""
    floors = load_floors().get(name, {})
    held = True
    print(f"{name}  (data {result.data})")
    for metric, measured in result.metrics.items():
        rivals = "  ".join(f"{rival} {value:.4g}" for rival, value in result.rivals.get(metric, {}).items())
        row = floors.get(metric)
        verdict = ""
        if row:
            missed = below(metric, measured, row["floor"])
            held = held and not missed
            verdict = f"floor {row['floor']}{'  BELOW FLOOR' if missed else ''}"
            if row["data"] != result.data:
                verdict += "  (floor was set on other data)"
        print(f"  {metric:<34} {measured:<10.4g} {rivals:<44} {verdict}")
    for note in result.notes:
        print(f"  {note}")
    return held


def main() -> int:
    """Run the jobs asked for.

    Returns:
        0 if every job ran and held its floors, 1 if a figure is below its floor, 3 if a job's data is not there.
    """
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("jobs", nargs="*", help="names of jobs; 'all' for every job")
    default = os.environ.get("CROSSREAD_BENCH", "../shared/bench")
    parser.add_argument("--data", type=Path, default=Path(default), help="folder with the annotated data")
    parser.add_argument("--update", action="store_true", help="write the figures into bench/floors.json")
    parser.add_argument("--reason", help="why a floor may be lowered")
    parser.add_argument("--list", action="store_true", help="list the jobs")
    options = parser.parse_args()
    if options.list or not options.jobs:
        print("\n".join(JOBS))
        return 0
    names = list(JOBS) if options.jobs == ["all"] else options.jobs
    unknown = [name for name in names if name not in JOBS]
    if unknown:
        parser.error(f"unknown job {', '.join(unknown)}; jobs: {', '.join(JOBS)}")
    code = 0
    for name in names:
        try:
            result = load(name)(options.data)
        except DataMissing as missing:
            print(f"{name}  skipped: {missing}")
            code = max(code, 3)
            continue
        if not show(name, result) and not options.update:
            code = max(code, 1)
        if options.update:
            refused = update_floors(name, result, options.reason)
            print("\n".join(refused), end="\n" if refused else "")
            code = max(code, 1 if refused else 0)
    return code


if __name__ == "__main__":
    sys.exit(main())
