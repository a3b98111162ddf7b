"""The API of the phones: rounds handed out, keys, visits taken in, progress."""
