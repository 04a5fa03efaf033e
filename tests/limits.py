"""Put a new process under the limits of an ordinary account or of a full disk; also where the tests run as root."""

import ctypes
import os
import resource
import sys

DROP_FROM_BOUNDING_SET = 24  # PR_CAPBSET_DROP
DAC_OVERRIDE, DAC_READ_SEARCH = 1, 2  # the capabilities by which root reads and writes everything


def bound_by_permissions() -> None:
    """Let the permissions of files bind the program that this process executes next; another account is bound anyway."""
    if sys.platform == "linux" and os.geteuid() == 0:
        system = ctypes.CDLL(None, use_errno=True)
        for capability in (DAC_OVERRIDE, DAC_READ_SEARCH):
            if system.prctl(DROP_FROM_BOUNDING_SET, capability, 0, 0, 0) != 0:
                raise OSError(ctypes.get_errno(), "root can't give up what it may")


def disk_full_at(size: int) -> None:
    """Let no file of this process grow beyond ``size`` bytes, as if the disk were full then."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def open_umask() -> None:
    """Let new files be readable and writable by all, unless their maker asks for less."""
    os.umask(0)
