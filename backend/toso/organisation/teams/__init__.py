"""Teams (Tổ công nghệ số cộng đồng) and their members."""
