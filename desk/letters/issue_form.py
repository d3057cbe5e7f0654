"""Before a letter is issued: the signed paper's scan, or none."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from desk.file_choice import choose_file
from desk.overlay import Overlay
from shared.ui.labels import plain_label


class IssueForm(Overlay):
    """Print, sign, scan, issue; without a scan the signed original is handed over on paper."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=600)
        self._do: Callable[[Path | None], object] | None = None
        self._scan: Path | None = None
        self._number, self._other_day = "", ""
        self._file = plain_label("strong", wraps=True)
        self.choose, self._back, self.go = QPushButton(), QPushButton(), QPushButton()
        self.choose.setAutoDefault(True)
        self.go.setProperty("kind", "primary")
        self.body.addWidget(self._file)
        self.body.addWidget(self.choose)
        self.button_row(self._back, self.go)
        self._back.clicked.connect(self.close_overlay)
        self.choose.clicked.connect(self._choose)
        self.go.clicked.connect(self._agreed)
        self.set_texts()

    def ask(
        self, over: QWidget, number: str, do: Callable[[Path | None], object], *, other_day: str = ""
    ) -> None:
        """Ask about letter `number`; `do` gets the scan's file, or None.

        `other_day` is the letter's date where that is not today.
        """
        self._do, self._scan, self._number, self._other_day = do, None, number, other_day
        self.said.setVisible(True)
        self.open_over(over, self.choose)

    def show_scan(self, file: Path) -> None:
        """This file was chosen."""
        self._scan = file
        self.set_texts()
        self.go.setFocus()

    def set_texts(self) -> None:
        self.title.setText(self.tr("Terbitkan surat {number}?").format(number=self._number))
        said = self.tr(
            "Cetak surat, tanda tangani, lalu lampirkan pindaiannya. Surat dikirim kepada pemohon "
            "segera setelah terbit."
        )
        if self._other_day:
            said += " " + self.tr(
                "Surat ini bertanggal {day}, bukan hari ini; bila perlu, kembalikan kepada penyusun."
            ).format(day=self._other_day)
        self.said.setText(said)
        self._file.setText(
            self.tr("Pindaian: {name}").format(name=self._scan.name)
            if self._scan
            else self.tr("Belum ada pindaian: surat dikirim tanpa tanda tangan, aslinya diserahkan di loket.")
        )
        self.choose.setText(self.tr("&Pilih pindaian…"))
        self._back.setText(self.tr("&Kembali"))
        self.go.setText(self.tr("&Terbitkan") if self._scan else self.tr("&Terbitkan tanpa pindaian"))

    def _choose(self) -> None:
        choose_file(self, self.tr("Pilih pindaian surat bertanda tangan"), self.show_scan)

    def _agreed(self) -> None:
        do, self._do = self._do, None
        scan = self._scan
        self.close_overlay()
        if do is not None:
            do(scan)
