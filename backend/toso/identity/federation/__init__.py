"""Signing in with an identity of another house (OpenID Connect): Keycloak now, whatever speaks the same later."""
