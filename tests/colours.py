"""How well colours are told apart."""

from pictures.colours import luminance


def contrast(first: str, second: str) -> float:
    """Contrast ratio, 1 (same) to 21 (black on white); WCAG 2.2 asks 3 of graphics."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
