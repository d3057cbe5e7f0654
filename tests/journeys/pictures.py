"""README's pictures: `./pst tour DIR`, then `./pst run python -m tests.journeys.pictures DIR`."""

import sys
from pathlib import Path

from PIL import Image

WIDTH = 1280
OUT = Path(__file__).resolve().parents[2] / "resources" / "pictures"
BEST = {
    "kiosk": "02-services",
    "display": "03-called",
    "desk": "05-visit",
    "inspection": "09-finding",
    "letter": "10-draft",
    "rating": "13-rating",
}


def main(tour: Path) -> None:
    """As wide as a page of README shows them."""
    for name, taken in BEST.items():
        with Image.open(tour / f"{taken}.png") as picture:
            size = (WIDTH, round(picture.height * WIDTH / picture.width))
            picture.convert("RGB").resize(size, Image.Resampling.LANCZOS).quantize(256).save(
                OUT / f"{name}.png", optimize=True
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
