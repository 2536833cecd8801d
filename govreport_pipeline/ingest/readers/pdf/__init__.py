"""PDF with a text layer: glyphs and ruled lines to paragraphs and tables."""
