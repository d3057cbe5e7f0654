"""Entry point of `pst-kiosk`: the curtain first, for all else takes a while to load."""

import sys
from collections.abc import Sequence

from kiosk.curtain import Curtain
from shared.ui.application import start_application
from shared.ui.entry import option_parser, prepared, run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the kiosk until its window is closed; returns the exit code."""
    parser = option_parser("pst-kiosk", "Layar sentuh untuk pengunjung")
    options = parser.parse_args(arguments)
    application = start_application("pst-kiosk")
    curtain = Curtain(options.size)
    curtain.wait()
    settings = prepared(options, lambda settings: settings.kiosk.device)

    from kiosk.app import Kiosk  # loaded behind the curtain

    kiosk = Kiosk(settings, options.device)
    curtain.open(kiosk.window.window)
    kiosk.window.show(options.size)
    code = run(application, options, grab=kiosk.window.window.grabWindow, picture="kiosk")
    kiosk.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
