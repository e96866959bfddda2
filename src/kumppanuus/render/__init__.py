"""Views and findings as text: for a terminal, as Markdown, HTML or JSON. Nothing here prints."""
