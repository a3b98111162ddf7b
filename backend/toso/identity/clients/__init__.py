"""Service clients: other systems that use the API under a name of their own, with scopes, units and a quota."""
