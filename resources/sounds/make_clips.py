"""Makes resources/sounds/id/*.ogg: words, letters and phrases of a call by espeak-ng, and the chime.

Run it where espeak-ng, sox and ffmpeg are installed: `python resources/sounds/make_clips.py`.
A recorded voice may replace any clip under the same name; the program does not care who speaks.
"""

import math
import struct
import subprocess
import tempfile
import wave
from pathlib import Path

FOLDER = Path(__file__).parent / "id"
RATE = 22050
LOUDNESS_DB = -19.0
"""Every spoken clip has this RMS level, unless its peak would pass PEAK_DB."""
PEAK_DB = -1.5
SPEECH = ["-v", "id", "-s", "138", "-p", "42", "-g", "2"]

WORDS = {
    # espeak-ng reads the e of empat, enam, belas and loket wrongly: [[…]] are phonemes, @ is schwa.
    "nol": "nol",
    "satu": "satu",
    "dua": "dua",
    "tiga": "tiga",
    "empat": "[[@mp'at]]",
    "lima": "lima",
    "enam": "[[@n'am]]",
    "tujuh": "tujuh",
    "delapan": "delapan",
    "sembilan": "sembilan",
    "sepuluh": "sepuluh",
    "sebelas": "[[s@b@l'as]]",
    "belas": "[[b@l'as]]",
    "puluh": "puluh",
    "ratus": "ratus",
    "seratus": "seratus",
    "ribu": "ribu",
    "seribu": "seribu",
}
PHRASES = {
    "nomor_antrian": "nomor antrian",
    "silakan_menuju_loket": "[[sil'akan m@n'udZu l'okEt]]",
}
LETTERS = {f"huruf_{letter}": letter for letter in "abcdefghijklmnopqrstuvwxyz"}

PAUSES_S = {"nomor_antrian": (0.1, 0.22), "silakan_menuju_loket": (0.32, 0.08), "chime": (0.0, 0.1)}
"""Silence before and after; other clips have a short one that keeps words apart."""
BETWEEN_WORDS_S = (0.0, 0.05)
BETWEEN_LETTERS_S = (0.0, 0.13)


def main() -> None:
    """Make every clip anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        rough, even = Path(folder, "rough.wav"), Path(folder, "even.wav")
        for name, text in (WORDS | PHRASES | LETTERS).items():
            speak(text, rough)
            even_out(rough, even, pauses_s(name))
            encode(even, FOLDER / f"{name}.ogg")
        strike_chime(even)
        encode(even, FOLDER / "chime.ogg")
    print(f"{len(list(FOLDER.glob('*.ogg')))} clips in {FOLDER}")


def pauses_s(name: str) -> tuple[float, float]:
    """Silence before and after this clip, in seconds."""
    if name in LETTERS:
        return BETWEEN_LETTERS_S
    return PAUSES_S.get(name, BETWEEN_WORDS_S)


def speak(text: str, to: Path) -> None:
    """One utterance without its silence at both ends."""
    spoken = to.with_suffix(".espeak.wav")
    run("espeak-ng", *SPEECH, "-w", spoken, text)
    edge = ["silence", "1", "0.005", "-46d", "reverse"]
    run("sox", "-D", spoken, "-r", RATE, "-c", 1, to, "highpass", "80", *edge, *edge)


def even_out(source: Path, to: Path, pauses: tuple[float, float]) -> None:
    """The same loudness for all, soft edges, and the pauses around."""
    level = loudness(source)
    gain = min(LOUDNESS_DB - level["RMS lev dB"], PEAK_DB - level["Pk lev dB"])
    before, after = pauses
    run("sox", "-D", source, to, "gain", f"{gain:.2f}", "fade", "0.004", "-0", "0.012", "pad", before, after)


def loudness(clip: Path) -> dict[str, float]:
    """The levels that sox measures, in dB of full scale."""
    lines = run("sox", clip, "-n", "stats").splitlines()
    pairs = (line.rsplit(maxsplit=1) for line in lines if " dB " in line)
    return {name.strip(): float(value) for name, value in pairs}


def strike_chime(to: Path) -> None:
    """Two soft falling tones (E5, C5), each a bell of three partials that dies away."""
    tones = ((659.26, 0.0), (523.25, 0.42))
    length_s, (_, after) = 1.55, PAUSES_S["chime"]
    samples = [
        sum(bell(pitch, at / RATE - start) for pitch, start in tones) for at in range(int(length_s * RATE))
    ]
    fade = int(0.15 * RATE)
    for at in range(fade):
        samples[-1 - at] *= at / fade
    loudest = max(abs(sample) for sample in samples)
    scaled = [round(sample / loudest * 0.42 * 32767) for sample in samples] + [0] * int(after * RATE)
    with wave.open(str(to), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(scaled)}h", *scaled))


def bell(pitch_hz: float, since_s: float) -> float:
    """The bell's swing at a moment since its stroke."""
    if since_s < 0:
        return 0.0
    stroke = min(1.0, since_s / 0.012)
    partials = ((1, 1.0, 3.2), (2, 0.28, 5.0), (3, 0.09, 8.0))
    return stroke * sum(
        share * math.exp(-fall * since_s) * math.sin(2 * math.pi * pitch_hz * times * since_s)
        for times, share, fall in partials
    )


def encode(source: Path, to: Path) -> None:
    """Small mono Ogg Vorbis, the same bytes each time."""
    exact = ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1"]
    run("ffmpeg", "-y", "-v", "error", "-i", source, *exact, "-c:a", "libvorbis", "-q:a", "3", to)


def run(*command: object) -> str:
    """Run one tool; what it says on either stream."""
    done = subprocess.run(
        [str(part) for part in command],
        check=True,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.stdout


if __name__ == "__main__":
    main()
