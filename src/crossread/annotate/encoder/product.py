"""Products of matrices in one thread."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# numpy's OpenBLAS shares out products of more than 65,536 x 4 multiplications among threads that wait for each other by
# spinning; on busy cores that took 25 ms for a sentence where the product itself takes 0.1 (interface/gemm.c there).
_MOST = 65_536 * 4


def product(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Multiply two matrices, some rows at a time, so that no threads are woken for it.

    Args:
        left: n rows of width k.
        right: k rows of width m.

    Returns:
        n rows of width m.
    """
    count, width = left.shape
    if count * width * right.shape[1] <= _MOST:
        small: NDArray[np.float32] = left @ right
        return small
    rows = max(1, _MOST // max(1, width * right.shape[1]))
    blocks = -(-count // rows)
    padded = np.zeros((blocks * rows, width), np.float32)
    padded[:count] = left
    result: NDArray[np.float32] = np.matmul(padded.reshape(blocks, rows, width), right)
    flat: NDArray[np.float32] = result.reshape(blocks * rows, right.shape[1])
    return flat[:count]
