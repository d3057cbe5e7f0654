"""Whether a folder lies on a network share, where SQLite's locks cannot be trusted."""

import sys
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
NETWORK_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs", "afs", "ceph"})
DRIVE_REMOTE = 4
"""What Windows' GetDriveTypeW says of a mapped network drive."""


def on_network_share(folder: Path, *, mounts: Path = MOUNTS) -> bool:
    """Whether `folder` (absolute) is remote; unknown systems count as local."""
    if sys.platform == "win32":
        return _windows_remote(folder)
    if not mounts.exists():
        return False
    best_length, remote = -1, False
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, system, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        if folder.is_relative_to(point) and len(point) > best_length:
            best_length, remote = len(point), system in NETWORK_SYSTEMS
    return remote


def _windows_remote(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)  # type: ignore[attr-defined,unused-ignore]
    return bool(kind == DRIVE_REMOTE)
