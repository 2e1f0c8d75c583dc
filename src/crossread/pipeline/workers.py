"""Reads pages in this process, or several at a time in processes of their own, which know no store."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Lock

from crossread.annotate.encoder.session import threads
from crossread.base import errors
from crossread.base.codec import pack, unpack
from crossread.model.stage import StageSpec
from crossread.pipeline.pages import PageRead, PageTask, failed, read_page
from crossread.pipeline.worker import Answer, receive, send

# Without a wish there is one process per core, but no more than this: each takes a quarter of a gigabyte.
MOST_JOBS = 4
# Processes are started once so many pages wait: starting one costs a second, a second process saves .07 s a page.
WORTHWHILE = 24
# A page is tried so often: a process may end through no fault of the page it was reading.
TRIES = 2

_START = "import sys; sys.path[:] = sys.argv[1:]; from crossread.pipeline.worker import main; main()"


def choose_jobs(wanted: int | None) -> int:
    """Give how many processes read pages side by side.

    Args:
        wanted: what the user says; None for one per core, at most ``MOST_JOBS``.

    Returns:
        The number; 1 where the program cannot start another like itself.

    Raises:
        InputError: if it is not a whole number from 1.
    """
    if wanted is not None and wanted < 1:
        raise errors.InputError(f"--jobs needs a whole number from 1, got {wanted}", item=str(wanted))
    if not sys.executable or getattr(sys, "frozen", False):
        return 1
    if wanted is not None:
        return wanted
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_JOBS)


class WorkerEnded(Exception):
    """A process ended instead of answering; the message says how."""


class Worker:
    """A process that reads pages, from our side."""

    def __init__(self, thread_count: int) -> None:
        """Start it and wait until it has loaded everything.

        Args:
            thread_count: how many threads it may read with.

        Raises:
            WorkerError: if that fails.
        """
        command = [sys.executable, "-P", "-c", _START, *(path or os.getcwd() for path in sys.path)]  # noqa: PTH109
        environment = {**os.environ, "CROSSREAD_THREADS": str(thread_count)}
        try:
            self._process = subprocess.Popen(  # noqa: S603 (this very program)
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
            )
        except OSError as error:
            raise _not_started(error.strerror or str(error)) from error
        assert self._process.stdin is not None and self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        if receive(self._from) is None:
            raise _not_started(self._ended())

    def read(self, task: PageTask) -> Answer:
        """Have a page read.

        Args:
            task: the page.

        Returns:
            The answer.

        Raises:
            WorkerEnded: if the process ends first.
        """
        try:
            send(self._to, pack(task))
        except OSError:
            raise WorkerEnded(self._ended()) from None
        data = receive(self._from)
        if data is None:
            raise WorkerEnded(self._ended())
        return unpack(data, Answer)

    def kill(self) -> None:
        """End the process, whatever it is doing; whoever waits for its answer hears of it."""
        self._process.kill()

    def close(self) -> None:
        """End the process and forget it."""
        self.kill()
        self._ended()

    def _ended(self) -> str:
        """Wait for the process to end and say how it did."""
        code = self._process.wait()
        with suppress(OSError):  # what it did not take of its last page
            self._to.close()
        self._from.close()
        return f"signal {-code}" if code < 0 else f"exit code {code}"


def _not_started(why: str) -> errors.WorkerError:
    return errors.WorkerError(f"no process that reads pages could be started ({why}); read with --jobs 1")


@dataclass(slots=True)
class Pending:
    """A page that is to be read, or is being read elsewhere."""

    task: PageTask
    future: Future[Answer] | None = None


class Readers:
    """Those who read pages: this process, and others once enough pages wait. Use as a context manager."""

    def __init__(self, jobs: int, stages: Sequence[StageSpec]) -> None:
        """Note what is wanted; nothing is started.

        Args:
            jobs: how many processes may read side by side; 1 for this one alone.
            stages: the stages that read one report, for the pages that this process reads.
        """
        self._jobs = jobs
        self._stages = stages
        self._waiting: list[Pending] = []
        self._pool: ThreadPoolExecutor | None = None
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        self._workers: list[Worker] = []
        self._lock = Lock()
        self._closing = False

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._closing = True
            for worker in self._workers:
                worker.kill()
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def submit(self, task: PageTask) -> Pending:
        """Take a page to be read.

        Args:
            task: the page.

        Returns:
            What to ask ``result`` for.
        """
        pending = Pending(task)
        self._waiting.append(pending)
        if self._pool is None and self._jobs > 1 and len(self._waiting) >= WORTHWHILE:
            self._pool = ThreadPoolExecutor(self._jobs)
        if self._pool is not None:
            for one in self._waiting:
                one.future = self._pool.submit(self._read_elsewhere, one.task)
            self._waiting.clear()
        return pending

    def result(self, pending: Pending) -> PageRead:
        """Give what reading a page gave, once; the page is read now if nobody else does.

        Args:
            pending: what ``submit`` gave.

        Returns:
            What it gave.

        Raises:
            CrossreadError: if something is missing that every page needs, or no process can be started.
        """
        if pending.future is None:
            self._waiting.remove(pending)
            return read_page(pending.task, self._stages)
        answer = pending.future.result()
        if answer.read is None:
            kind = getattr(errors, answer.error, errors.CrossreadError)
            raise kind(answer.message, item=answer.item)
        return answer.read

    def _read_elsewhere(self, task: PageTask) -> Answer:
        """Have a page read by a process of its own; where that ends on it every time, say so."""
        how = ""
        for _ in range(TRIES):
            worker = self._worker()
            try:
                answer = worker.read(task)
            except WorkerEnded as ended:
                how = str(ended)
                continue
            self._idle.put(worker)
            return answer
        return Answer(failed(task.raw, f"the process that read this page ended {TRIES} times ({how})"))

    def _worker(self) -> Worker:
        """Give a process that has nothing to do; there are never more than threads of the pool."""
        try:
            return self._idle.get_nowait()
        except Empty:
            worker = Worker(max(1, threads() // self._jobs))
        with self._lock:
            self._workers.append(worker)
            if self._closing:
                worker.kill()
        return worker
