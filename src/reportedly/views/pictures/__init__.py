"""Pictures of the record: SVG 1.1 without styles or scripts of its own, for pages and files alike."""
