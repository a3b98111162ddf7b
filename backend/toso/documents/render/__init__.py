"""Rendering of content to bytes: PDF, DOCX, XLSX, the paper form and the invitation cards."""
