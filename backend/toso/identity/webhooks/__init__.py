"""Webhooks: events sent to other systems as they happen, signed (Standard Webhooks), tried again."""
