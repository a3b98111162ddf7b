"""What a plan and a received document have to do with each other: whom a plan means, tasks made of a document."""
