"""A parser that never answers: run in place of the real one."""

import time

if __name__ == "__main__":
    time.sleep(600)
