"""Layout of official documents: measures of the decree, templates, style sheets and the fonts it ships."""
