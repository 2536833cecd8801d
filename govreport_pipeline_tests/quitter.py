"""A parser that crashes: run in place of the real one."""

import os

if __name__ == "__main__":
    os.abort()
