"""From the globe to the plane: the Equal Earth projection, which keeps areas true, about the meridian of Greenwich.

Šavrič, Patterson and Jenny, "The Equal Earth map projection", International Journal of Geographical Information
Science 33 (2019), 454-465, equations 1 to 3.
"""

import math

_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = math.sqrt(3) / 2

#: Half the breadth of the whole world, in radii of the globe: where the antimeridian crosses the equator.
HALF = math.pi / (_M * _A[0])


def equal_earth(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a place lies, in radii of the globe: to the right, and up. Degrees, north and east positive."""
    t = math.asin(_M * math.sin(math.radians(latitude)))
    square = t * t
    sixth = square**3
    slope = _A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)
    x = math.radians(longitude) * math.cos(t) / (_M * slope)
    return x, t * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))
