"""A complete request as an agency that does not exist would fill it in: no gap, no failed check."""

from hashlib import sha256
from typing import Any

from tests.papers import paper_with

LETTER_PAPER = paper_with("Surat permohonan rekomendasi kegiatan statistik")
"""The application letter."""
LETTER = sha256(LETTER_PAPER).hexdigest()
"""What names it in the answers; in a store it must be attached first (see `request_path.recorded`)."""


def fs3_answers(**changes: object) -> dict[str, Any]:
    """The answers by question id, but for the application letter; a change of None takes one away."""
    answers: dict[str, Any] = {
        "judul_kegiatan": "Survei Kepuasan Masyarakat terhadap Layanan Puskesmas di Kabupaten Kendal 2027",
        "tahun": 2027,
        "cara_pengumpulan_data": "SURVEI",
        "sektor_kegiatan": "KESEHATAN",
        "jenis_statistik": "STATISTIK_SEKTORAL",
        "instansi_penyelenggara": "Dinas Contoh Kabupaten Kendal",
        "alamat_instansi": {
            "alamat": "Jl. Contoh Raya No. 1, Kendal",
            "telepon": "(0294) 381000",
            "email": "dinas@contoh.example.go.id",
        },
        "unit_penanggung_jawab": {"eselon1": "-", "eselon2": "Dinas Contoh Kabupaten Kendal"},
        "penanggung_jawab_teknis": {
            "nama": "Sri Contoh Rahayu",
            "jabatan": "Kepala Bidang Pelayanan Contoh",
            "alamat": "Jl. Contoh Raya No. 1, Kendal",
            "telepon": "0812 3456 7890",
            "email": "sri.contoh@contoh.example.go.id",
        },
        "latar_belakang_kegiatan": (
            "Pemerintah Kabupaten Kendal menetapkan mutu layanan kesehatan dasar sebagai prioritas "
            "pembangunan daerah. Sampai saat ini belum tersedia data yang menggambarkan kepuasan "
            "masyarakat terhadap layanan puskesmas di seluruh kecamatan, sehingga perbaikan layanan "
            "belum dapat diarahkan kepada unsur layanan yang paling membutuhkan."
        ),
        "tujuan_kegiatan": (
            "Mengukur tingkat kepuasan masyarakat terhadap setiap unsur layanan puskesmas dan menyediakan "
            "dasar perbaikan layanan pada tahun anggaran berikutnya."
        ),
        "rencana_jadwal_kegiatan": {
            "perencanaan_kegiatan": [{"awal": "2027-01-04", "akhir": "2027-01-29"}],
            "desain": [{"awal": "2027-02-01", "akhir": "2027-02-26"}],
            "pengumpulan_data": [{"awal": "2027-03-01", "akhir": "2027-04-30"}],
            "pengolahan_data": [{"awal": "2027-05-03", "akhir": "2027-05-31"}],
            "analisis": [{"awal": "2027-06-01", "akhir": "2027-06-30"}],
            "diseminasi_hasil": [{"awal": "2027-07-01", "akhir": "2027-07-30"}],
            "evaluasi": [{"awal": "2027-08-02", "akhir": "2027-08-13"}],
        },
        "variabel_yang_dikumpulkan": [
            {
                "nama": name,
                "konsep": concept,
                "definisi": definition,
                "referensi_waktu": "Tiga bulan terakhir",
            }
            for name, concept, definition in (
                (
                    "Umur responden",
                    "Umur",
                    "Lama hidup responden sampai ulang tahun terakhir, dalam tahun.",
                ),
                (
                    "Kepuasan atas waktu tunggu",
                    "Kepuasan pelanggan",
                    "Penilaian responden atas lamanya menunggu layanan, pada skala satu sampai empat.",
                ),
                (
                    "Kepuasan atas perilaku petugas",
                    "Kepuasan pelanggan",
                    "Penilaian responden atas kesopanan dan keramahan petugas, pada skala satu sampai empat.",
                ),
            )
        ],
        "kegiatan_ini_dilakukan": "BERULANG",
        "frekuensi_penyelenggaraan": "TAHUNAN",
        "tipe_pengumpulan_data": "CROSS_SECTIONAL",
        "cakupan_wilayah_pengumpulan_data": "SEBAGIAN_WILAYAH_INDONESIA",
        "wilayah_kegiatan": [
            {
                "kode_provinsi": "33",
                "nama_provinsi": "Jawa Tengah",
                "kode_kabupaten_kota": "3324",
                "nama_kabupaten_kota": "Kendal",
            }
        ],
        "metode_pengumpulan_data": ["WAWANCARA"],
        "sarana_pengumpulan_data": ["CAPI"],
        "unit_pengumpulan_data": ["INDIVIDU"],
        "jenis_rancangan_sampel": "MULTI_STAGE_ATAU_PHASE",
        "metode_pemilihan_sampel_tahap_terakhir": "SAMPEL_PROBABILITAS",
        "metode_probabilitas": "SYSTEMATIC_RANDOM_SAMPLING",
        "kerangka_sampel_tahap_terakhir": "LIST_FRAME",
        "fraksi_sampel_keseluruhan": "400/12.350",
        "nilai_perkiraan_sampling_error_variabel_utama": "3,2 persen",
        "unit_sampel": "Pengunjung puskesmas",
        "unit_observasi": "Pengunjung puskesmas berumur 17 tahun ke atas",
        "apakah_melakukan_uji_coba": "YA",
        "metode_pemeriksaan_kualitas_pengumpulan_data": ["SUPERVISI"],
        "apakah_melakukan_penyesuaian_nonrespon": "TIDAK",
        "petugas_pengumpulan_data": "MITRA_ATAU_TENAGA_KONTRAK",
        "persyaratan_pendidikan_terendah_petugas_pengumpulan_data": "SMA_ATAU_SMK",
        "jumlah_petugas": {"jumlah_petugas_supervisor": 4, "jumlah_petugas_enumerator": 20},
        "apakah_melakukan_pelatihan_petugas": "YA",
        "tahapan_pengolahan_data": {
            "editing": "YA",
            "coding": "YA",
            "data_entry": "TIDAK",
            "validasi": "YA",
        },
        "metode_analisis": "DESKRIPTIF_DAN_INFERENSIA",
        "unit_analisis": ["INDIVIDU"],
        "tingkat_penyajian_hasil_analisis": ["KABUPATEN_ATAU_KOTA", "KECAMATAN"],
        "ketersediaan_produk": {
            "ketersediaan_produk_tercetak": "TIDAK",
            "ketersediaan_produk_digital": "YA",
            "ketersediaan_produk_mikrodata": "TIDAK",
        },
        "rencana_rilis_produk": {"rencana_jadwal_rilis_produk_digital": ["2027-07-15"]},
        "kota_tanda_tangan": "Kendal",
        "tanggal_tanda_tangan": "2026-11-20",
        "nama_tanda_tangan": "Dra. Contoh Lestari, M.Si.",
        "nip_tanda_tangan": "196805171994032001",
        "nomor_surat_permohonan": "400.7/123/Contoh/2026",
        "tanggal_surat_permohonan": "2026-11-20",
    }
    answers.update(changes)
    return {question: answer for question, answer in answers.items() if answer is not None}
