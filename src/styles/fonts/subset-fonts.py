"""
Makes the font files beside this script from Adobe's Source Serif 4 (SIL Open Font Licence 1.1).
Run from the project's folder, only when the ranges below change; ranges.ts repeats them:
  npm i --no-save source-serif@4.5.1 && pip install fonttools==4.66.1 brotli==1.2.0
  python3 src/styles/fonts/subset-fonts.py
"""

from pathlib import Path
from subprocess import run

LATIN = "U+20-7E,U+A0,U+A7,U+A9,U+AB,U+B6-B7,U+BB,U+D7,U+2010-2014,U+2018-201D,U+2026,U+2190-2193"
# Letters of Latin-1, and those of names that records have beyond it.
LATIN_LETTERS = "U+C0-D6,U+D8-F6,U+F8-FF,U+106-107,U+10C-10D,U+160-161,U+17D-17E"
LATIN_EXTENDED = "U+100-105,U+108-10B,U+10E-15F,U+162-17C,U+17F,U+20AC"
CYRILLIC = "U+400-45F,U+492-493,U+49A-49B,U+4A2-4A3,U+4AE-4B1,U+4BA-4BB,U+4D8-4D9,U+4E8-4E9"

# What the styles ask for; what they do not ask for is half of a face.
FIGURES = "kern,liga,onum,lnum,pnum,tnum"
SUBSETS = [
    ("Regular", "roman-latin", f"{LATIN},{LATIN_LETTERS}", f"{FIGURES},smcp,c2sc"),
    ("It", "italic-latin", LATIN, FIGURES),
    ("Regular", "roman-latin-extended", LATIN_EXTENDED, "kern"),
    ("Regular", "roman-cyrillic", CYRILLIC, "kern"),
]

HERE = Path(__file__).parent
ORIGINALS = Path("node_modules/source-serif/TTF")

for style, name, ranges, features in SUBSETS:
    output = HERE / f"source-serif-4-{name}.woff2"
    run(
        [
            "pyftsubset",
            ORIGINALS / f"SourceSerif4-{style}.ttf",
            f"--unicodes={ranges}",
            f"--layout-features={features}",
            "--flavor=woff2",
            f"--output-file={output}",
        ],
        check=True,
    )
    print(output.name, output.stat().st_size, "B")
