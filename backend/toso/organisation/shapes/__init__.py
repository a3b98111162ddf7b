"""Where the parts of a ward lie: outlines, centres or tiles, read from a GeoJSON file or laid by hand; never a home."""
