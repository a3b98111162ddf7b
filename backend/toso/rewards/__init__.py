"""Emulation and rewards: proposed by units and desks, decided by the leader, each with its paper."""
