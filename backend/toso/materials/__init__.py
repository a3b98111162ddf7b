"""Materials: news, stories, scripts, recordings, guides and rules; where each was posted, who has read it."""
