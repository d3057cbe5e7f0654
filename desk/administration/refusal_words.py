"""What a command says of an error: to who administers, with the remedy, not to who visits."""

from shared.domain.errors import FrontOfficeError, StoreAway

REMEDIES = {
    "password": "PostgreSQL menolak kata sandi. Periksa “database”, ~/.pgpass, atau PGPASSWORD.",
    "database": "Basis data itu belum ada di server. Buat dahulu dengan createdb, lalu ulangi.",
    "certificate": "Sambungan aman tidak terbentuk. Periksa sslmode dan sslrootcert pada “database”.",
    "sign_in": "PostgreSQL menolak akun atau komputer ini. Periksa nama akun dan pg_hba.conf di server.",
    "host": "Nama server tidak dikenal. Periksa nama server pada “database”.",
    "silent": "PostgreSQL tidak menjawab dalam dua detik. Periksa server, jaringan, dan dinding apinya.",
    "refused": "PostgreSQL tidak menjawab di alamat itu. Periksa server, port, dan listen_addresses.",
}
"""By the causes of `shared.store.sign_in_causes`."""


def told(error: FrontOfficeError) -> str:
    """One sentence or two."""
    if isinstance(error, StoreAway) and error.cause:
        return REMEDIES[error.cause]
    from shared.ui.sentences import sentence  # Qt, which no process of a stress needs

    return sentence(error)
