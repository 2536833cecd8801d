"""A parser that answers after a while of doing nothing: run in place of the real one."""

import time

from govreport_pipeline.ingest.readers.child import main

if __name__ == "__main__":
    time.sleep(2.5)
    main()
