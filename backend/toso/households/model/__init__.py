"""Tables, enumerations and reach of the register that more than one of its rooms reads."""
