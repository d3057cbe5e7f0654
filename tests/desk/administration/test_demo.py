"""`./pst demo` opens its three windows as processes, and keeps its passwords to the terminal."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_STEPS, STEP_S = 240, 0.5
SIZES = {"kiosk": (1920, 1080), "display": (1920, 1080), "desk": (1600, 900)}
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def environment() -> dict[str, str]:
    """Without a screen, so that the demo makes one; Qt's own where a desk computer has no Xvfb."""
    bare = {name: value for name, value in os.environ.items() if name not in SCREEN}
    if shutil.which("Xvfb") or os.environ.get("CI"):
        return bare
    return {**bare, "QT_QPA_PLATFORM": "offscreen"}


def wait_while_running(demo: subprocess.Popen[str], condition: Callable[[], bool]) -> None:
    """Until it holds; the demo must not end meanwhile."""
    for _ in range(PATIENCE_STEPS):
        if condition():
            return
        try:
            demo.wait(STEP_S)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"the demo ended: {demo.communicate()}")
    raise AssertionError("the demo showed no windows")


def looked_at(picture: Path) -> tuple[tuple[int, int], bool]:
    """A picture's size, and whether anything is drawn: a blank one has a single colour."""
    with Image.open(picture) as image:
        return image.size, len(image.convert("RGB").getcolors(1 << 24) or []) > 50


def test_the_demo_opens_three_windows_and_tells_who_may_sign_in(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    demo = subprocess.Popen(
        [sys.executable, "-m", "desk.administration.demo", "--folder", str(folder), "--pictures"],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    pictures = {name: folder / "pictures" / f"{name}.png" for name in SIZES}
    try:
        wait_while_running(demo, lambda: all(picture.exists() for picture in pictures.values()))
        seen = {name: looked_at(picture) for name, picture in pictures.items()}
    finally:
        demo.send_signal(signal.SIGINT)
        told, complaints = demo.communicate(timeout=60)

    assert seen == {name: (size, True) for name, size in SIZES.items()}
    assert (demo.returncode, complaints) == (0, "")
    passwords = re.findall(r"^  (\w+) +((?:\w{4}-){2}\w{4}) ", told, flags=re.MULTILINE)
    assert [name for name, _ in passwords] == ["ratna", "bayu", "kepala", "pengawas", "admin"]
    kept = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert not any(password.encode() in kept for _, password in passwords)


def test_the_demo_never_overwrites_a_folder_with_data(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()

    ended = subprocess.run(
        [sys.executable, "-m", "desk.administration.demo", "--folder", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 2
    assert "sudah berisi data" in ended.stderr
