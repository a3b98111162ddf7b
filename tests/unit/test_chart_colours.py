"""Parts of charts stay apart for people who see red, green or blue otherwise, in light and dark, and on grey paper.

Simulated by the matrices of Machado, Oliveira and Fernandes (2009) at full severity; the distance is that of CIE 1976.
"""

import math
import re
from itertools import pairwise
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[2] / "frontend/styles"
TOKENS = (STYLES / "tokens.css").read_text()
CHARTS = (STYLES / "charts.css").read_text()
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in TOKENS.split("@media", 1)[:2])
SCHEMES = {"light": LIGHT, "dark": LIGHT | DARK}
SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
APART = 20
Triple = tuple[float, float, float]


def linear(colour: str) -> Triple:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return red, green, blue


def lab(colour: Triple) -> Triple:
    red, green, blue = (min(1.0, max(0.0, share)) for share in colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(colour: str, sight: str) -> Triple:
    own = linear(colour)
    red, green, blue = (sum(k * c for k, c in zip(row, own, strict=True)) for row in SIGHT[sight])
    return lab((red, green, blue))


def mixed(colour: str, percent: int, ground: str) -> str:
    """As `color-mix(in srgb, …)` does."""
    parts = ((int(one[at : at + 2], 16) for one in (colour, ground)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a * percent / 100 + b * (100 - percent) / 100):02x}" for a, b in parts)


def drawn_with(selector: str, property_name: str) -> str:
    """The name of the colour that a part of a stack is drawn with."""
    rule = re.search(rf"\.chart-stack \.{selector} {{([^}}]*)}}", CHARTS)
    found = re.search(rf"{property_name}: var\(--([\w-]+)\)", rule[1]) if rule else None
    assert found, f"{selector} has no {property_name}"
    return found[1]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_what_is_done_asked_and_unasked_are_told_apart(scheme: str, sight: str) -> None:
    colours = SCHEMES[scheme]
    done, opened, unasked = (colours[drawn_with(part, "fill")] for part in ("is-done", "is-open", "is-unasked"))
    edge = colours[drawn_with("is-open", "stroke")]
    for one, other in ((done, opened), (done, unasked), (edge, unasked), (edge, opened)):
        assert math.dist(seen(one, sight), seen(other, sight)) >= APART, (one, other)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_each_step_of_a_share_is_nearer_to_the_full_colour_than_the_one_before(scheme: str, sight: str) -> None:
    """The number stands in each cell and area; the steps keep their order for every eye."""
    colours = SCHEMES[scheme]
    steps = re.findall(r"\.heat-[1-4] { background: color-mix\(in srgb, var\(--accent\) (\d+)%", CHARTS)
    shades = [mixed(colours["accent"], int(percent), colours["surface"]) for percent in steps] + [colours["accent"]]
    assert len(shades) == 5
    lightness = [seen(shade, sight)[0] for shade in (colours["surface"], *shades)]
    falls = scheme == "light"
    assert all((a > b) if falls else (a < b) for a, b in pairwise(lightness)), lightness
    assert abs(lightness[0] - lightness[-1]) >= APART


def test_the_map_has_the_steps_of_the_table() -> None:
    percents = r"color-mix\(in srgb, var\(--accent\) (\d+)%"
    heat = re.findall(rf"\.heat-[1-4] {{ background: {percents}", CHARTS)
    assert re.findall(rf"\.map-step-[1-4] {{ --map-fill: {percents}", (STYLES / "map.css").read_text()) == heat
