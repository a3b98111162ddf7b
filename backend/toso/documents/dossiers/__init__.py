"""Dossiers (hồ sơ): documents of one matter in time order, with the decree's metadata, handed out whole."""
