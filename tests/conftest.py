"""What every test may ask for; the fixtures live in tests/fixtures, one file a subject."""

pytest_plugins = ["fixtures.app", "fixtures.schema", "fixtures.sqlite", "fixtures.postgres"]
