"""Who is told what: lines of the log and days of deadlines become notices of persons, by their rights."""
