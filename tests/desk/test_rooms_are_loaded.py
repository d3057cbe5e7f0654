"""A desk loads its rooms while somebody signs in, in a worker: they would stop the screen for a second."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SIGNING_IN = """
import sys, threading
from pathlib import Path
from desk.app import Desk
from shared.settings import Settings
from shared.ui.application import start_application
from tests.bench.heartbeat import until

class Noting:
    def find_spec(self, name, *_rest):
        if name == "desk.rooms":
            print(threading.current_thread() is threading.main_thread())

sys.meta_path.insert(0, Noting())
start_application("pst-desk", widgets=True)
desk = Desk(Settings(data_dir=Path(sys.argv[1])), device="desk-1", counter="1")
desk.start()
until(lambda: desk.office is not None and not desk.store_work.pending)
desk.close()

from desk.file_choice import first_folder
print(first_folder.cache_info().currsize)
"""


def test_the_rooms_and_the_folder_of_dialogs_are_loaded_in_a_worker_before_anybody_has_signed_in(
    tmp_path: Path,
) -> None:
    told = subprocess.run(
        [sys.executable, "-c", SIGNING_IN, str(tmp_path)],
        check=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
    ).stdout

    assert told.split() == ["False", "1"]
