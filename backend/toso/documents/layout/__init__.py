"""How an official document looks: measures of the decree, templates, style sheets and the fonts it ships."""
