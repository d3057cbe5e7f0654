<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>Answer</name>
    <message>
        <source>Sudah kami terima. Kami menjawab paling lambat %1.</source>
        <translation>We have received it. We answer by %1 at the latest.</translation>
    </message>
    <message>
        <source>Sudah selesai dan ditutup.</source>
        <translation>Finished and closed.</translation>
    </message>
    <message>
        <source>Sudah kami jawab.</source>
        <translation>We have answered it.</translation>
    </message>
    <message>
        <source>Saran %1</source>
        <translation>Suggestion %1</translation>
    </message>
    <message>
        <source>Pengaduan %1</source>
        <translation>Complaint %1</translation>
    </message>
    <message>
        <source>Masih ada yang ingin Anda sampaikan? Temui pengawas kami dengan kode ini.</source>
        <translation>Anything else to tell us? See our supervisor with this code.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Sedang menunggu</source>
        <translation>Waiting now</translation>
    </message>
    <message>
        <source>Rekomendasi kegiatan statistik tidak dipungut biaya</source>
        <translation>Recommendations for statistical activities are free of charge</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>Loket %1</source>
        <translation>Counter %1</translation>
    </message>
</context>
<context>
    <name>CalledNumber</name>
    <message>
        <source>Nomor yang dipanggil</source>
        <translation>Now calling</translation>
    </message>
    <message>
        <source>Panggilan terakhir</source>
        <translation>Last call</translation>
    </message>
</context>
<context>
    <name>ChannelView</name>
    <message>
        <source>Kotak saran dan pengaduan</source>
        <translation>Suggestion and complaint box</translation>
    </message>
    <message>
        <source>Formulir pengaduan</source>
        <translation>Complaint form</translation>
    </message>
    <message>
        <source>Surat elektronik</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>WhatsApp 24 jam</source>
        <translation>WhatsApp, 24 hours</translation>
    </message>
    <message>
        <source>Media sosial</source>
        <translation>Social media</translation>
    </message>
    <message>
        <source>LAPOR!, layanan nasional</source>
        <translation>LAPOR!, the national service</translation>
    </message>
    <message>
        <source>Di ruang layanan ini</source>
        <translation>In this service room</translation>
    </message>
    <message>
        <source>Kode QR %1</source>
        <translation>QR code %1</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Saluran pengaduan dan saran</source>
        <translation>Channels for complaints and suggestions</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message numerus="yes">
        <source>%n isian perlu dilengkapi</source>
        <translation>
            <numerusform>%n answer is still needed</numerusform>
            <numerusform>%n answers are still needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pemeriksaan belum sesuai</source>
        <translation>
            <numerusform>%n check has failed</numerusform>
            <numerusform>%n checks have failed</numerusform>
        </translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message numerus="yes">
        <source>%n hal perlu diperhatikan</source>
        <translation>
            <numerusform>%n point to look at</numerusform>
            <numerusform>%n points to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>Formulir sudah dibekukan</source>
        <translation>The form is frozen</translation>
    </message>
    <message>
        <source>Lengkap, tidak ada yang bertentangan</source>
        <translation>Complete, nothing contradicts</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Ketik kode pada tiket Anda</source>
        <translation>Type the code on your ticket</translation>
    </message>
    <message>
        <source>Ketik kode tiket atau kode permintaan Anda</source>
        <translation>Type the code of your ticket or request</translation>
    </message>
    <message>
        <source>Ketik kode pengaduan atau saran Anda</source>
        <translation>Type the code of your complaint or suggestion</translation>
    </message>
    <message>
        <source>Kode ada di tiket antrian atau e-mail kami, misalnya %1. Tanpa kode, penilaian dihitung terpisah.</source>
        <translation>The code is on your queue ticket or in our e-mail, for example %1. Without a code, ratings are counted apart.</translation>
    </message>
    <message>
        <source>Kode ditampilkan saat Anda mengirim pengaduan atau saran, misalnya %1.</source>
        <translation>The code was shown when you sent your complaint or suggestion, for example %1.</translation>
    </message>
    <message>
        <source>Kode ada di bawah gambar QR, misalnya %1.</source>
        <translation>The code is below the QR picture, for example %1.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tanpa kode</source>
        <translation>Without a code</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Kode terdiri dari 10 huruf dan angka. Mohon periksa kembali.</source>
        <translation>The code has 10 letters and digits. Please check it again.</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>{kind} tentang {number}</source>
        <translation>{kind} about {number}</translation>
    </message>
    <message>
        <source>{kind} tentang {number} tanggal {day}</source>
        <translation>{kind} about {number} of {day}</translation>
    </message>
    <message>
        <source>Menunggu tanggapan</source>
        <translation>Awaiting a response</translation>
    </message>
    <message>
        <source>{duty} terlambat {count} hari kerja</source>
        <translation>{duty} overdue by {count} working days</translation>
    </message>
    <message>
        <source>{duty} paling lambat hari ini</source>
        <translation>{duty} due today</translation>
    </message>
    <message>
        <source>{duty} dalam {count} hari kerja</source>
        <translation>{duty} within {count} working days</translation>
    </message>
    <message>
        <source>E-mail jawaban belum terkirim</source>
        <translation>The e-mail with the answer has not gone yet</translation>
    </message>
    <message>
        <source>Sampaikan jawaban ke nomor {number}</source>
        <translation>Tell the answer to {number}</translation>
    </message>
    <message>
        <source>Pengaduan berkadar pengawasan</source>
        <translation>Complaint of misconduct</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Telaah</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Penyelesaian</source>
        <translation>Settlement</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>Pengaduan dan saran</source>
        <translation>Complaints and suggestions</translation>
    </message>
    <message>
        <source>Tidak ada pengaduan yang terbuka.</source>
        <translation>No open complaints.</translation>
    </message>
    <message>
        <source>masuk {day}</source>
        <translation>received {day}</translation>
    </message>
    <message>
        <source>otomatis</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>Kontak: {contact}</source>
        <translation>Contact: {contact}</translation>
    </message>
</context>
<context>
    <name>ConfirmClock</name>
    <message>
        <source>Jam komputer menunjukkan {shown}. Benar?</source>
        <translation>This computer&apos;s clock shows {shown}. Is that right?</translation>
    </message>
    <message>
        <source>Kegiatan terakhir tercatat {last}. Sebelum dipastikan, nomor tidak diberikan. Bila salah, perbaiki dahulu tanggal dan jam komputer.</source>
        <translation>The last activity was recorded {last}. Until this is confirmed no numbers are given. If it is wrong, first correct the computer&apos;s date and time.</translation>
    </message>
    <message>
        <source>Jam &amp;benar</source>
        <translation>The clock is &amp;right</translation>
    </message>
    <message>
        <source>Jam komputer tertinggal: menunjukkan {shown}, padahal sudah tercatat kegiatan sesudahnya. Waktu kantor diteruskan dari {now}. Periksa tanggal dan jam komputer.</source>
        <translation>The computer&apos;s clock is behind: it shows {shown}, although later activity has been recorded. The office&apos;s time goes on from {now}. Check the computer&apos;s date and time.</translation>
    </message>
    <message>
        <source>{day} pukul {time}</source>
        <translation>{day} at {time}</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Ke&amp;mbali</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>CounterSign</name>
    <message>
        <source>Silakan menuju</source>
        <translation>Please go to</translation>
    </message>
    <message>
        <source>Loket %1</source>
        <translation>Counter %1</translation>
    </message>
</context>
<context>
    <name>CountersNow</name>
    <message>
        <source>Loket</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Loket dan petugas</source>
        <translation>Counter and officer</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Loket {counter}</source>
        <translation>Counter {counter}</translation>
    </message>
    <message>
        <source>{place}
kosong</source>
        <translation>{place}
free</translation>
    </message>
    <message>
        <source>{minutes} mnt</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>&amp;Tanggal</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Cari</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Nama, instansi, atau nomor</source>
        <translation>Name, institution or number</translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Kurangi kata pencarian atau pilih tanggal lain.</source>
        <translation>Nothing matches. Use fewer search words or choose another date.</translation>
    </message>
    <message>
        <source>Belum ada buku tamu pada tanggal ini. Tekan Ctrl+N untuk mengisinya bagi pengunjung.</source>
        <translation>No guest book on this date yet. Press Ctrl+N to fill one in for a visitor.</translation>
    </message>
    <message>
        <source>Buku tamu</source>
        <translation>Guest book</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
</context>
<context>
    <name>DaysEditor</name>
    <message>
        <source>hh/bb/tttt; beberapa tanggal dipisahkan titik koma</source>
        <translation>dd/mm/yyyy; several dates separated by semicolons</translation>
    </message>
</context>
<context>
    <name>DaysLeft</name>
    <message>
        <source>{day}, terlambat {count} hari kerja</source>
        <translation>{day}, {count} working days late</translation>
    </message>
    <message>
        <source>Tidak berlaku lagi</source>
        <translation>No longer applies</translation>
    </message>
    <message>
        <source>Belum berjalan</source>
        <translation>Not running yet</translation>
    </message>
    <message>
        <source>Terlambat {count} hari kerja</source>
        <translation>{count} working days late</translation>
    </message>
    <message>
        <source>{count} hari kerja lagi</source>
        <translation>{count} working days left</translation>
    </message>
    <message>
        <source>Hari ini batasnya</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>{words} (perkiraan)</source>
        <translation>{words} (estimate)</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Meja Petugas</source>
        <translation>Officers’ Desk</translation>
    </message>
    <message>
        <source>Daftar tombol</source>
        <translation>List of keys</translation>
    </message>
    <message>
        <source>Cari tindakan</source>
        <translation>Find action</translation>
    </message>
    <message>
        <source>Layar penuh</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Keluar tanpa menyimpan?</source>
        <translation>Leave without saving?</translation>
    </message>
    <message>
        <source>Isian di {room} belum disimpan.</source>
        <translation>Your entry in {room} is not saved yet.</translation>
    </message>
    <message>
        <source>Keluar &amp;tanpa menyimpan</source>
        <translation>&amp;Leave without saving</translation>
    </message>
</context>
<context>
    <name>DisplayWindow</name>
    <message>
        <source>Layar antrian</source>
        <translation>Queue display</translation>
    </message>
</context>
<context>
    <name>EditAnswers</name>
    <message>
        <source>Tersimpan {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Diurungkan</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Perbaiki buku tamu {label}</source>
        <translation>Correct guest book {label}</translation>
    </message>
    <message>
        <source>Isi buku tamu {label}</source>
        <translation>Fill in guest book {label}</translation>
    </message>
    <message>
        <source>Dicatat atas nama pengunjung. Bagian tanpa keterangan “boleh kosong” perlu diisi.</source>
        <translation>Recorded on behalf of the visitor. Please fill in every field not marked “optional”.</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Terima kasih</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Penilaian Anda sudah kami terima dan membantu kami melayani lebih baik.</source>
        <translation>Your rating has arrived and helps us to serve better.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Sebentar, penilaian Anda sedang dikirim.</source>
        <translation>One moment, your rating is being sent.</translation>
    </message>
    <message>
        <source>Sebentar, pesan Anda sedang dikirim.</source>
        <translation>One moment, your message is being sent.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lihat jawaban</source>
        <translation>Read an answer</translation>
    </message>
    <message>
        <source>Saluran lainnya</source>
        <translation>Other channels</translation>
    </message>
    <message>
        <source>Lewati</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Kirim tanpa kontak</source>
        <translation>Send without contact</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>FeedbackPanel</name>
    <message>
        <source>Telaah</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Telaah pengawasan</source>
        <translation>Triage as misconduct</translation>
    </message>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Tanggapan pelapor</source>
        <translation>Complainant&apos;s response</translation>
    </message>
    <message>
        <source>Selesaikan</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>Sudah disampaikan</source>
        <translation>Answer was told</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&amp;Jawaban untuk pelapor</source>
        <translation>&amp;Answer to the complainant</translation>
    </message>
    <message>
        <source>&amp;Tanggapan pelapor</source>
        <translation>Com&amp;plainant&apos;s response</translation>
    </message>
    <message>
        <source>&amp;Bagaimana diselesaikan</source>
        <translation>&amp;How it was settled</translation>
    </message>
    <message>
        <source>&amp;Keterangan (boleh kosong)</source>
        <translation>&amp;Note (optional)</translation>
    </message>
</context>
<context>
    <name>FileEditor</name>
    <message>
        <source>Lampirkan…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Ganti…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message>
        <source>{place}
{state}, putaran {round}</source>
        <translation>{place}
{state}, round {round}</translation>
    </message>
    <message numerus="yes">
        <source>%n catatan belum diterima</source>
        <translation>
            <numerusform>%n finding is not accepted yet</numerusform>
            <numerusform>%n findings are not accepted yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Semua catatan diterima</source>
        <translation>All findings are accepted</translation>
    </message>
    <message>
        <source>Belum ada catatan. Tekan Ctrl+M pada pertanyaan yang perlu diperbaiki.</source>
        <translation>No findings yet. Press Ctrl+M on a question that must be revised.</translation>
    </message>
    <message>
        <source>Catatan pemeriksaan</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Belum dipilih</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>{label} (boleh kosong)</source>
        <translation>{label} (optional)</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Silakan ambil nomor antrian. Nomor yang dipanggil akan tampil di layar ini.</source>
        <translation>Please take a queue number. The number being called appears on this screen.</translation>
    </message>
</context>
<context>
    <name>GuestBook</name>
    <message>
        <source>Sebentar, buku tamu sedang dikirim.</source>
        <translation>One moment, your guest book is being sent.</translation>
    </message>
    <message>
        <source>Batal ubah</source>
        <translation>Undo change</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Dibantu petugas</source>
        <translation>Ask an officer</translation>
    </message>
    <message>
        <source>Lewati</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>GuestBookPanel</name>
    <message>
        <source>Isi buku tamu</source>
        <translation>Fill in guest book</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Cari di daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ke daftar</source>
        <translation>To the list</translation>
    </message>
    <message>
        <source>Tinggalkan isian ini?</source>
        <translation>Leave this entry?</translation>
    </message>
    <message>
        <source>Yang baru diketik belum disimpan.</source>
        <translation>What was typed is not saved yet.</translation>
    </message>
    <message>
        <source>&amp;Tinggalkan</source>
        <translation>&amp;Leave</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Loket</source>
        <translation>&amp;Counter</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mode darurat</source>
        <translation>Emergency mode</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>sistem</source>
        <translation>system</translation>
    </message>
    <message>
        <source>surat {number}</source>
        <translation>letter {number}</translation>
    </message>
    <message>
        <source>surat</source>
        <translation>letter</translation>
    </message>
    <message numerus="yes">
        <source>dan %n isian lain</source>
        <translation>
            <numerusform>and %n more answer</numerusform>
            <numerusform>and %n more answers</numerusform>
        </translation>
    </message>
    <message>
        <source>Catatan ditulis</source>
        <translation>Finding written</translation>
    </message>
    <message>
        <source>Catatan dijawab</source>
        <translation>Finding answered</translation>
    </message>
    <message>
        <source>Catatan dibuka lagi</source>
        <translation>Finding reopened</translation>
    </message>
    <message>
        <source>Catatan diterima</source>
        <translation>Finding accepted</translation>
    </message>
</context>
<context>
    <name>IdentityLook</name>
    <message>
        <source>Kartu identitas</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>&amp;Masih berlaku</source>
        <translation>Still &amp;valid</translation>
    </message>
    <message>
        <source>&amp;Tidak berlaku</source>
        <translation>&amp;Not valid</translation>
    </message>
    <message>
        <source>Jenis kartu identitas</source>
        <translation>Kind of identity card</translation>
    </message>
    <message>
        <source>belum dilihat</source>
        <translation>not seen yet</translation>
    </message>
    <message>
        <source>{kind}, masih berlaku</source>
        <translation>{kind}, still valid</translation>
    </message>
    <message>
        <source>{kind}, tidak berlaku</source>
        <translation>{kind}, not valid</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Apakah Anda masih di sini?</source>
        <translation>Are you still here?</translation>
    </message>
    <message numerus="yes">
        <source>Layar kembali ke awal dalam %n detik. Isian yang belum dikirim akan dihapus.</source>
        <translation>
            <numerusform>The screen returns to the start in %n second. Anything not yet sent will be erased.</numerusform>
            <numerusform>The screen returns to the start in %n seconds. Anything not yet sent will be erased.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saya masih di sini</source>
        <translation>I am still here</translation>
    </message>
</context>
<context>
    <name>IndexPage</name>
    <message>
        <source>Bulan ini</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Triwulan ini</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>Tahun ini</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Survei Kepuasan Masyarakat</source>
        <translation>Public satisfaction survey</translation>
    </message>
    <message>
        <source>Komentar</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Belum ada komentar pada periode ini.</source>
        <translation>No comments in this period yet.</translation>
    </message>
    <message>
        <source>Indeks {value} · mutu {grade}</source>
        <translation>Index {value} · quality {grade}</translation>
    </message>
    <message>
        <source>Indeks belum dapat dihitung: setiap unsur perlu paling sedikit satu jawaban.</source>
        <translation>No index yet: every element needs at least one answer.</translation>
    </message>
    <message>
        <source>{coded} penilaian dengan kode; {anonymous} tanpa kode, dihitung terpisah</source>
        <translation>{coded} ratings with a code; {anonymous} without one, counted apart</translation>
    </message>
    <message>
        <source>{mean} dari 4</source>
        <translation>{mean} of 4</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>Terbitkan surat {number}?</source>
        <translation>Issue letter {number}?</translation>
    </message>
    <message>
        <source>Cetak surat, tanda tangani, lalu lampirkan pindaiannya. Surat dikirim kepada pemohon segera setelah terbit.</source>
        <translation>Print the letter, sign it, then attach its scan. The letter goes to the applicant as soon as it is issued.</translation>
    </message>
    <message>
        <source>Surat ini bertanggal {day}, bukan hari ini; bila perlu, kembalikan kepada penyusun.</source>
        <translation>This letter is dated {day}, not today; return it to the drafter if need be.</translation>
    </message>
    <message>
        <source>Pindaian: {name}</source>
        <translation>Scan: {name}</translation>
    </message>
    <message>
        <source>Belum ada pindaian: surat dikirim tanpa tanda tangan, aslinya diserahkan di loket.</source>
        <translation>No scan yet: the letter is sent without a signature, the original is handed over at the counter.</translation>
    </message>
    <message>
        <source>&amp;Pilih pindaian…</source>
        <translation>&amp;Choose scan…</translation>
    </message>
    <message>
        <source>&amp;Kembali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Terbitkan</source>
        <translation>&amp;Issue</translation>
    </message>
    <message>
        <source>&amp;Terbitkan tanpa pindaian</source>
        <translation>&amp;Issue without scan</translation>
    </message>
    <message>
        <source>Pilih pindaian surat bertanda tangan</source>
        <translation>Choose the scan of the signed letter</translation>
    </message>
</context>
<context>
    <name>KeepGuestBook</name>
    <message>
        <source>Isian buku tamu ini belum disimpan. Simpan atau tinggalkan dahulu.</source>
        <translation>This guest book entry is not saved yet. Please save or leave it first.</translation>
    </message>
    <message>
        <source>Buku tamu tersimpan.</source>
        <translation>Guest book saved.</translation>
    </message>
</context>
<context>
    <name>KeepLetters</name>
    <message>
        <source>Surat {number} terbit. E-mail kepada pemohon masuk kotak keluar.</source>
        <translation>Letter {number} is issued. The e-mail to the applicant is in the outbox.</translation>
    </message>
    <message>
        <source>Surat {number} terbit. Server e-mail belum diatur, jadi tidak ada yang dikirim: petugas perlu menyampaikan suratnya dengan cara lain dan mencatatnya di kotak keluar.</source>
        <translation>Letter {number} is issued. No mail server is set, so nothing is sent: an officer needs to deliver the letter in another way and record that in the outbox.</translation>
    </message>
</context>
<context>
    <name>KeepRequests</name>
    <message>
        <source>Terekam lengkap. Cetak tanda terima dengan Ctrl+P.</source>
        <translation>Recorded complete. Print the receipt with Ctrl+P.</translation>
    </message>
    <message>
        <source>Server e-mail belum diatur, jadi pemberitahuan kepada pemohon tidak dikirim: sampaikan dengan cara lain, lalu catat di kotak keluar (Surat, Alt+2).</source>
        <translation>No mail server is set, so the applicant was not sent the notice: tell it in another way, then record that in the outbox (Letters, Alt+2).</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Huruf besar</source>
        <translation>Capital letters</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Baris baru</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>Spasi</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Angka dan tanda</source>
        <translation>Digits and signs</translation>
    </message>
    <message>
        <source>Huruf</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Tombol di {room}</source>
        <translation>Keys in {room}</translation>
    </message>
    <message>
        <source>&amp;Tutup</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>LastCalls</name>
    <message>
        <source>Lima panggilan terakhir</source>
        <translation>Last five calls</translation>
    </message>
</context>
<context>
    <name>LetterCommands</name>
    <message>
        <source>Daftar surat</source>
        <translation>Register of letters</translation>
    </message>
    <message>
        <source>Kotak keluar</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Susun surat</source>
        <translation>Draft letter</translation>
    </message>
    <message>
        <source>Ke daftar</source>
        <translation>To the list</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ajukan kepada Kepala</source>
        <translation>Submit to the head</translation>
    </message>
    <message>
        <source>Kembalikan kepada penyusun</source>
        <translation>Return to the drafter</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Batalkan surat</source>
        <translation>Cancel letter</translation>
    </message>
    <message>
        <source>Cetak atau simpan</source>
        <translation>Print or save</translation>
    </message>
    <message>
        <source>Baca e-mail</source>
        <translation>Read e-mail</translation>
    </message>
    <message>
        <source>Kirim lagi</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Dikirim dengan cara lain</source>
        <translation>Delivered in another way</translation>
    </message>
    <message>
        <source>Simpan .eml</source>
        <translation>Save .eml</translation>
    </message>
</context>
<context>
    <name>LetterEditor</name>
    <message>
        <source>&amp;Nomor surat</source>
        <translation>Letter &amp;number</translation>
    </message>
    <message>
        <source>&amp;Identitas rekomendasi</source>
        <translation>&amp;Identity of the recommendation</translation>
    </message>
    <message>
        <source>&amp;Tanggal surat</source>
        <translation>&amp;Date of the letter</translation>
    </message>
    <message>
        <source>Si&amp;fat</source>
        <translation>&amp;Nature</translation>
    </message>
    <message>
        <source>&amp;Lampiran</source>
        <translation>En&amp;closures</translation>
    </message>
    <message>
        <source>&amp;Hal</source>
        <translation>&amp;Subject</translation>
    </message>
    <message>
        <source>&amp;Kepada (satu baris satu unsur)</source>
        <translation>&amp;To (one line for each part)</translation>
    </message>
    <message>
        <source>I&amp;si surat (alinea dipisahkan baris kosong, **tebal**)</source>
        <translation>Te&amp;xt (paragraphs parted by an empty line)</translation>
    </message>
    <message>
        <source>&amp;Butir (satu baris satu butir)</source>
        <translation>&amp;Points (one line each)</translation>
    </message>
    <message>
        <source>&amp;Penutup</source>
        <translation>C&amp;losing</translation>
    </message>
    <message>
        <source>T&amp;embusan (satu baris satu penerima)</source>
        <translation>Copies to (on&amp;e line each)</translation>
    </message>
    <message>
        <source>&amp;Jabatan penanda tangan</source>
        <translation>&amp;Signer&apos;s title</translation>
    </message>
    <message>
        <source>N&amp;ama penanda tangan</source>
        <translation>Signer&apos;s n&amp;ame</translation>
    </message>
    <message>
        <source>NIP p&amp;enanda tangan</source>
        <translation>Signer&apos;s NIP (&amp;employee number)</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>{pages} halaman</source>
        <translation>{pages} pages</translation>
    </message>
    <message>
        <source>Anda ikut menyusun surat ini, jadi pejabat lain yang menerbitkannya.</source>
        <translation>You worked on this letter, so another official issues it.</translation>
    </message>
    <message>
        <source>Catatan: {note}</source>
        <translation>Note: {note}</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>Identitas rekomendasi</source>
        <translation>Recommendation identity</translation>
    </message>
    <message>
        <source>Tanggal surat</source>
        <translation>Letter date</translation>
    </message>
    <message>
        <source>Sifat</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Enclosures</translation>
    </message>
    <message>
        <source>Hal</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Kepada</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Isi surat</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Butir</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Penutup</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Tembusan</source>
        <translation>Copies to</translation>
    </message>
    <message>
        <source>Jabatan penanda tangan</source>
        <translation>Signer&apos;s title</translation>
    </message>
    <message>
        <source>Nama penanda tangan</source>
        <translation>Signer&apos;s name</translation>
    </message>
    <message>
        <source>NIP penanda tangan</source>
        <translation>Signer&apos;s NIP</translation>
    </message>
</context>
<context>
    <name>LettersPanel</name>
    <message>
        <source>Nama atau NIP penanda tangan masih kosong</source>
        <translation>The signer&apos;s name or NIP is still empty</translation>
    </message>
    <message>
        <source>Sebaiknya lengkapi dahulu. Nama yang dibiarkan kosong diisi dengan nama pejabat yang menerbitkan surat; NIP yang kosong tidak tercetak.</source>
        <translation>It is better to complete them first. An empty name becomes that of the official who issues the letter; an empty NIP is not printed.</translation>
    </message>
    <message>
        <source>&amp;Ajukan begitu saja</source>
        <translation>&amp;Submit as it is</translation>
    </message>
    <message>
        <source>Kembalikan kepada penyusun?</source>
        <translation>Return to the drafter?</translation>
    </message>
    <message>
        <source>Tuliskan apa yang perlu diubah. Penyusun membacanya di atas konsep.</source>
        <translation>Write what is to be changed. The drafter reads it above the draft.</translation>
    </message>
    <message>
        <source>&amp;Kembalikan</source>
        <translation>&amp;Return</translation>
    </message>
    <message>
        <source>&amp;Catatan untuk penyusun</source>
        <translation>&amp;Note to the drafter</translation>
    </message>
    <message>
        <source>Batalkan surat ini?</source>
        <translation>Cancel this letter?</translation>
    </message>
    <message>
        <source>Nomor surat dan identitasnya tetap tercatat dan tidak dipakai lagi.</source>
        <translation>Its number and identity stay in the register and are not used again.</translation>
    </message>
    <message>
        <source>&amp;Batalkan surat</source>
        <translation>&amp;Cancel letter</translation>
    </message>
    <message>
        <source>&amp;Alasan</source>
        <translation>&amp;Reasons</translation>
    </message>
    <message>
        <source>Disampaikan dengan cara lain?</source>
        <translation>Delivered in another way?</translation>
    </message>
    <message>
        <source>&amp;Catat penyerahan</source>
        <translation>&amp;Record delivery</translation>
    </message>
    <message>
        <source>&amp;Bagaimana disampaikan, dan kepada siapa</source>
        <translation>&amp;How it was delivered, and to whom</translation>
    </message>
    <message>
        <source>&amp;Tanggal penyerahan (hh/bb/tttt)</source>
        <translation>&amp;Day of delivery (dd/mm/yyyy)</translation>
    </message>
    <message>
        <source>Surat {number}</source>
        <translation>Letter {number}</translation>
    </message>
    <message>
        <source>Simpan sebagai</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Semua terbuka</source>
        <translation>All open</translation>
    </message>
    <message>
        <source>Perekaman</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Pemeriksaan</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>Menunggu surat</source>
        <translation>Awaiting letter</translation>
    </message>
    <message>
        <source>Surat terkirim</source>
        <translation>Letter sent</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Judul, instansi, atau nomor</source>
        <translation>Title, agency, or number</translation>
    </message>
    <message>
        <source>Cari permintaan</source>
        <translation>Search requests</translation>
    </message>
    <message>
        <source>&amp;Tugas saya</source>
        <translation>&amp;Mine</translation>
    </message>
    <message>
        <source>Tidak ada permintaan yang cocok. Kurangi kata pencarian atau pilih status lain.</source>
        <translation>No request matches. Use fewer words or choose another state.</translation>
    </message>
    <message>
        <source>Belum ada permintaan di sini. Tekan Ctrl+N untuk merekam permintaan baru.</source>
        <translation>No requests here yet. Press Ctrl+N to record a new one.</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Judul kegiatan</source>
        <translation>Title of the activity</translation>
    </message>
    <message>
        <source>(belum diisi)</source>
        <translation>(not answered yet)</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>putaran {round}</source>
        <translation>round {round}</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Hasil akhir</source>
        <translation>Final result</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Disampaikan dengan cara lain: {how}</source>
        <translation>Delivered in another way: {how}</translation>
    </message>
</context>
<context>
    <name>MailSheet</name>
    <message>
        <source>&amp;Tutup</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Isi e-mail</source>
        <translation>Text of the e-mail</translation>
    </message>
    <message>
        <source>Kepada: {address}</source>
        <translation>To: {address}</translation>
    </message>
    <message>
        <source>Lampiran: {names}</source>
        <translation>Attached: {names}</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Petugas segera datang</source>
        <translation>An officer is on the way</translation>
    </message>
    <message>
        <source>Mohon maaf</source>
        <translation>We are sorry</translation>
    </message>
    <message>
        <source>Kami sudah memanggil petugas. Silakan tunggu sebentar di sini.</source>
        <translation>An officer has been called. Please wait here.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kembali ke awal</source>
        <translation>Back to the start</translation>
    </message>
</context>
<context>
    <name>NewNumber</name>
    <message>
        <source>{code} · {name} ({count} menunggu)</source>
        <translation>{code} · {name} ({count} waiting)</translation>
    </message>
    <message>
        <source>Terbitkan nomor untuk pengunjung</source>
        <translation>Issue a number for a visitor</translation>
    </message>
    <message>
        <source>&amp;Jalur prioritas (lansia, disabilitas, hamil, membawa balita)</source>
        <translation>&amp;Priority lane (elderly, disability, pregnant, small child)</translation>
    </message>
    <message>
        <source>&amp;Kembali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Terbitkan dan cetak</source>
        <translation>&amp;Issue and print</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Pengunjung di {device} meminta bantuan petugas.</source>
        <translation>A visitor at {device} asks for an officer.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>&amp;Keterangan</source>
        <translation>&amp;Remark</translation>
    </message>
    <message>
        <source>Ke&amp;mbali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Terlalu panjang: {count} karakter, paling banyak {most}.</source>
        <translation>Too long: {count} characters, {most} at most.</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Tutup pesan (Esc)</source>
        <translation>Close message (Esc)</translation>
    </message>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>OfferSlips</name>
    <message>
        <source>{count} tiket sedang dicetak di meja ini.</source>
        <translation>{count} tickets are being printed at this desk.</translation>
    </message>
</context>
<context>
    <name>OfferedBar</name>
    <message>
        <source>{missing} tiket belum tercetak</source>
        <translation>{missing} tickets not printed</translation>
    </message>
    <message>
        <source>{in_doubt} tiket tidak pasti keluar</source>
        <translation>{in_doubt} tickets uncertain</translation>
    </message>
    <message>
        <source>{missing} tiket belum tercetak, {in_doubt} tidak pasti</source>
        <translation>{missing} tickets not printed, {in_doubt} uncertain</translation>
    </message>
</context>
<context>
    <name>OfferedSlips</name>
    <message>
        <source>Tiket tertinggal</source>
        <translation>Tickets left over</translation>
    </message>
    <message>
        <source>Pengunjungnya masih menunggu dan nomornya tetap berlaku. Tiket dicetak di meja ini; yang tidak pasti bertanda SALINAN.</source>
        <translation>Their visitors are still waiting and their numbers remain valid. Tickets are printed at this desk; uncertain ones are marked as a copy.</translation>
    </message>
    <message>
        <source>Sudah &amp;keluar</source>
        <translation>It &amp;came out</translation>
    </message>
    <message>
        <source>&amp;Abaikan</source>
        <translation>&amp;Ignore</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Ke&amp;mbali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Cetak &amp;semua</source>
        <translation>Print &amp;all</translation>
    </message>
    <message>
        <source>&amp;Cetak</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>&amp;Cetak salinan</source>
        <translation>&amp;Print a copy</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Tidak pasti</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Belum tercetak</source>
        <translation>Not printed</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Semua {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Perlu tindakan {count}</source>
        <translation>Needs action {count}</translation>
    </message>
    <message>
        <source>Tidak ada e-mail di sini.</source>
        <translation>No e-mails here.</translation>
    </message>
    <message>
        <source>Kotak keluar</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Server e-mail belum diatur: tidak ada e-mail yang dikirim. Setiap e-mail tersimpan tersegel dan dapat disimpan sebagai berkas .eml. Sampaikan dengan cara lain, lalu catat di sini dengan tanggalnya.</source>
        <translation>No mail server is set: no e-mail is sent. Every e-mail is kept sealed and can be saved as an .eml file. Deliver it in another way, then note it here with its date.</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Perihal</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Kepada</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Upaya</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Diserahkan</source>
        <translation>Delivered</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Cari tindakan</source>
        <translation>Find action</translation>
    </message>
    <message>
        <source>Ketik sebagian namanya, misalnya “alih”</source>
        <translation>Type part of its name, for example “trans”</translation>
    </message>
</context>
<context>
    <name>PaperDelivery</name>
    <message>
        <source>Tersimpan sebagai {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>Dikirim ke printer.</source>
        <translation>Sent to the printer.</translation>
    </message>
</context>
<context>
    <name>PaperForm</name>
    <message>
        <source>{count} catatan</source>
        <translation>{count} findings</translation>
    </message>
    <message>
        <source>Blok {number}. {title}</source>
        <translation>Block {number}. {title}</translation>
    </message>
    <message>
        <source>Tidak perlu diisi. {hint}.</source>
        <translation>Need not be filled in. {hint}.</translation>
    </message>
</context>
<context>
    <name>PaperNews</name>
    <message>
        <source>Tiket {label} sudah dicetak.</source>
        <translation>Ticket {label} has been printed.</translation>
    </message>
    <message>
        <source>Printer tiket di {device} mencetak lagi.</source>
        <translation>The ticket printer at {device} prints again.</translation>
    </message>
    <message>
        <source>{trouble} di {device}. {remedy}; nomor pengunjung tetap berlaku.</source>
        <translation>{trouble} at {device}. {remedy}; visitors&apos; numbers remain valid.</translation>
    </message>
    <message>
        <source>Tiket {label} tidak tercetak di {device}; nomor pengunjung tetap berlaku.</source>
        <translation>Ticket {label} was not printed at {device}; the visitor&apos;s number remains valid.</translation>
    </message>
    <message>
        <source>Kertas tiket di {device} hampir habis. Siapkan gulungan baru.</source>
        <translation>The ticket paper at {device} is nearly used up. Have a new roll ready.</translation>
    </message>
    <message>
        <source>Kertas tiket di {device} tinggal untuk sekitar {count} tiket. Siapkan gulungan baru.</source>
        <translation>The ticket paper at {device} is enough for about {count} tickets. Have a new roll ready.</translation>
    </message>
    <message>
        <source>Tidak pasti apakah tiket {label} keluar di {device}. Tekan Ctrl+Shift+P bila pengunjung memerlukan salinannya.</source>
        <translation>It is not certain that ticket {label} came out at {device}. Press Ctrl+Shift+P if the visitor needs a copy.</translation>
    </message>
    <message>
        <source>Tidak pasti apakah tiket {label} keluar di {device}. Bila tidak ada, petugas loket dapat mencetak salinannya.</source>
        <translation>It is not certain whether ticket {label} came out at {device}. If it did not, a counter officer can print a copy.</translation>
    </message>
    <message>
        <source>sebuah nomor</source>
        <translation>for a number</translation>
    </message>
</context>
<context>
    <name>PaperNotice</name>
    <message>
        <source>Tiket Anda sedang dicetak …</source>
        <translation>Your ticket is being printed …</translation>
    </message>
    <message>
        <source>Tiket salinan sedang dicetak …</source>
        <translation>A copy of the ticket is being printed …</translation>
    </message>
    <message>
        <source>Silakan ambil tiket Anda.</source>
        <translation>Please take your ticket.</translation>
    </message>
    <message>
        <source>Baik. Simpan tiket Anda sampai dipanggil.</source>
        <translation>Good. Please keep your ticket until you are called.</translation>
    </message>
    <message>
        <source>Silakan ambil tiket bertulisan SALINAN %1. Nomornya tetap sama.</source>
        <translation>Please take the ticket that says COPY %1. The number is the same.</translation>
    </message>
    <message>
        <source>Kertas tiket habis. Kami mencoba mencetak lagi; nomor Anda sudah berlaku.</source>
        <translation>The ticket paper has run out. We are trying again; your number is already valid.</translation>
    </message>
    <message>
        <source>Kami mencoba mencetak tiket Anda lagi. Nomor Anda sudah berlaku.</source>
        <translation>We are trying to print your ticket again. Your number is already valid.</translation>
    </message>
    <message>
        <source>Nomor Anda tetap berlaku. Foto layar ini; petugas membantu mencetak tiket Anda.</source>
        <translation>Your number remains valid. Take a photo of this screen; an officer will help to print your ticket.</translation>
    </message>
    <message>
        <source>Jika tiket tidak keluar, foto layar ini atau catat nomornya. Nomor Anda tetap berlaku.</source>
        <translation>If no ticket comes out, take a photo of this screen or note the number. Your number remains valid.</translation>
    </message>
    <message>
        <source>Kertas tiket habis. Nomor Anda tetap berlaku: foto layar ini atau catat nomornya.</source>
        <translation>The ticket paper has run out. Your number remains valid: take a photo of this screen or note the number.</translation>
    </message>
    <message>
        <source>Tiket tidak dapat dicetak. Nomor Anda tetap berlaku: foto layar ini atau catat nomornya.</source>
        <translation>The ticket cannot be printed. Your number remains valid: take a photo of this screen or note the number.</translation>
    </message>
</context>
<context>
    <name>PaperOutlet</name>
    <message>
        <source>Cetak langsung, atau simpan sebagai PDF.</source>
        <translation>Print it now, or save it as a PDF.</translation>
    </message>
    <message>
        <source>&amp;Kembali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Simpan PDF…</source>
        <translation>&amp;Save PDF…</translation>
    </message>
    <message>
        <source>&amp;Cetak…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Simpan sebagai</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Berkas</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visit</translation>
    </message>
</context>
<context>
    <name>PriorityLane</name>
    <message>
        <source>Antrian prioritas</source>
        <translation>Priority lane</translation>
    </message>
    <message>
        <source>Lansia, disabilitas, hamil, membawa balita</source>
        <translation>Elderly, with a disability, pregnant, with a small child</translation>
    </message>
</context>
<context>
    <name>PrivacyNotice</name>
    <message>
        <source>Sebelum mengisi buku tamu</source>
        <translation>Before you fill in the guest book</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Kode QR tiket</source>
        <translation>Ticket QR code</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Boleh memilih lebih dari satu.</source>
        <translation>You may choose more than one.</translation>
    </message>
    <message>
        <source>Boleh dilewati.</source>
        <translation>You may skip this.</translation>
    </message>
</context>
<context>
    <name>QueueCommands</name>
    <message>
        <source>Panggil ulang</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Mulai layani</source>
        <translation>Start serving</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Alihkan</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Terlewat</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Antrekan lagi</source>
        <translation>Queue again</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Panggil berikutnya</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Terbitkan nomor</source>
        <translation>Issue number</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Tiket tertinggal</source>
        <translation>Tickets left over</translation>
    </message>
    <message>
        <source>Isi buku tamu</source>
        <translation>Fill in guest book</translation>
    </message>
    <message>
        <source>Beri formulir</source>
        <translation>Give form</translation>
    </message>
    <message>
        <source>Rekam permintaan</source>
        <translation>Record request</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Batalkan {label}?</source>
        <translation>Cancel {label}?</translation>
    </message>
    <message>
        <source>Nomor yang dibatalkan tidak dapat dipanggil lagi.</source>
        <translation>A cancelled number cannot be called again.</translation>
    </message>
    <message>
        <source>&amp;Batalkan nomor</source>
        <translation>&amp;Cancel number</translation>
    </message>
    <message>
        <source>{label} ditangani loket {counter}</source>
        <translation>{label} is being handled at counter {counter}</translation>
    </message>
    <message>
        <source>Tindakan “{move}” mengubah nomor yang sedang ditangani rekan Anda.</source>
        <translation>“{move}” changes a number that your colleague is handling.</translation>
    </message>
    <message>
        <source>&amp;Tetap lakukan</source>
        <translation>&amp;Do it anyway</translation>
    </message>
    <message>
        <source>Formulir kosong untuk pemohon</source>
        <translation>Blank form for the applicant</translation>
    </message>
</context>
<context>
    <name>QueuesNow</name>
    <message>
        <source>Antrian per layanan</source>
        <translation>Queue by service</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Terlama</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>Perkiraan</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>{minutes} mnt</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Kode QR pengaduan</source>
        <translation>QR code of the complaint</translation>
    </message>
    <message>
        <source>Kode Anda</source>
        <translation>Your code</translation>
    </message>
    <message>
        <source>Terima kasih, sudah kami terima</source>
        <translation>Thank you, it has arrived</translation>
    </message>
    <message>
        <source>Foto layar ini, atau catat kodenya.</source>
        <translation>Take a photo of this screen, or note the code.</translation>
    </message>
    <message>
        <source>Kami menjawab paling lambat %1.</source>
        <translation>We answer by %1 at the latest.</translation>
    </message>
    <message>
        <source>Jawaban akan kami kirimkan ke kontak yang Anda tuliskan. Dengan kode ini Anda juga dapat membacanya di sini.</source>
        <translation>Our answer will go to the contact that you wrote. With this code you can also read it here.</translation>
    </message>
    <message>
        <source>Baca jawabannya di sini dengan kode ini, atau tanyakan kepada pengawas kami.</source>
        <translation>Read the answer here with this code, or ask our supervisor.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Perlu disusun</source>
        <translation>To be drafted</translation>
    </message>
    <message>
        <source>Konsep</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Menunggu tanda tangan</source>
        <translation>Awaiting signature</translation>
    </message>
    <message>
        <source>Terbit</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Tidak ada permintaan yang menunggu surat.</source>
        <translation>No request is waiting for a letter.</translation>
    </message>
    <message>
        <source>Tidak ada surat dengan status ini.</source>
        <translation>No letter has this state.</translation>
    </message>
    <message>
        <source>Daftar surat</source>
        <translation>Register of letters</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>Judul kegiatan</source>
        <translation>Title of the activity</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>RequestAsks</name>
    <message>
        <source>Nyatakan tidak layak?</source>
        <translation>Decline as not fit?</translation>
    </message>
    <message>
        <source>Setiap baris menjadi satu alasan dalam e-mail dan surat kepada pemohon.</source>
        <translation>Each line becomes one reason in the e-mail and the letter to the applicant.</translation>
    </message>
    <message>
        <source>&amp;Alasan</source>
        <translation>&amp;Reasons</translation>
    </message>
    <message>
        <source>Permintaan ditarik pemohon?</source>
        <translation>Withdrawn by the applicant?</translation>
    </message>
    <message>
        <source>Permintaan ditutup dan pemohon diberi tahu. Tindakan ini tidak dapat dibatalkan.</source>
        <translation>The request is closed and the applicant is told. This cannot be undone.</translation>
    </message>
    <message>
        <source>Minta pemohon melengkapi formulir?</source>
        <translation>Ask the applicant to complete the form?</translation>
    </message>
    <message>
        <source>E-mail kepada pemohon memuat daftar isian yang belum lengkap atau belum sesuai.</source>
        <translation>The e-mail to the applicant lists the answers that are missing or not right yet.</translation>
    </message>
    <message>
        <source>Kembalikan untuk perbaikan?</source>
        <translation>Return for revision?</translation>
    </message>
    <message>
        <source>E-mail “perlu perbaikan” memuat semua catatan yang masih terbuka.</source>
        <translation>The “needs revision” e-mail holds all findings that are still open.</translation>
    </message>
    <message>
        <source>Terima perbaikan dari pemohon?</source>
        <translation>Accept the applicant&apos;s revision?</translation>
    </message>
    <message>
        <source>Pemeriksaan dilanjutkan sebagai putaran berikutnya.</source>
        <translation>Inspection goes on as the next round.</translation>
    </message>
    <message>
        <source>Nyatakan lengkap dan jelas?</source>
        <translation>Declare complete and clear?</translation>
    </message>
    <message>
        <source>Formulir dibekukan dan pemohon diberi tahu bahwa rancangannya layak.</source>
        <translation>The form is frozen and the applicant is told that the design is fit.</translation>
    </message>
    <message>
        <source>Tutup permintaan ini?</source>
        <translation>Close this request?</translation>
    </message>
    <message>
        <source>Penilaian pemohon menutup permintaan dengan sendirinya.</source>
        <translation>A rating by the applicant closes the request by itself.</translation>
    </message>
    <message>
        <source>Catatan pemeriksaan</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Tuliskan apa yang belum lengkap atau belum jelas, dan apa yang diharapkan.</source>
        <translation>Write what is incomplete or unclear, and what is expected.</translation>
    </message>
    <message>
        <source>&amp;Simpan catatan</source>
        <translation>&amp;Save finding</translation>
    </message>
    <message>
        <source>&amp;Catatan</source>
        <translation>&amp;Finding</translation>
    </message>
    <message>
        <source>&amp;Pertanyaan</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>Jawaban pemohon</source>
        <translation>Applicant&apos;s answer</translation>
    </message>
    <message>
        <source>&amp;Catat jawaban</source>
        <translation>&amp;Record answer</translation>
    </message>
    <message>
        <source>Buka lagi catatan ini</source>
        <translation>Reopen this finding</translation>
    </message>
    <message>
        <source>&amp;Buka lagi</source>
        <translation>&amp;Reopen</translation>
    </message>
    <message>
        <source>Terima catatan ini</source>
        <translation>Accept this finding</translation>
    </message>
    <message>
        <source>&amp;Terima</source>
        <translation>&amp;Accept</translation>
    </message>
    <message>
        <source>&amp;Keterangan (boleh kosong)</source>
        <translation>&amp;Remark (may stay empty)</translation>
    </message>
    <message>
        <source>Teruskan ke kantor lain?</source>
        <translation>Forward to another office?</translation>
    </message>
    <message>
        <source>Pemohon diberi tahu ke mana permintaannya diteruskan.</source>
        <translation>The applicant is told where the request goes.</translation>
    </message>
    <message>
        <source>&amp;Diteruskan kepada</source>
        <translation>&amp;Forwarded to</translation>
    </message>
</context>
<context>
    <name>RequestChoice</name>
    <message>
        <source>(belum diisi)</source>
        <translation>(not filled in yet)</translation>
    </message>
    <message>
        <source>Tentang permintaan yang mana?</source>
        <translation>Which request is it about?</translation>
    </message>
    <message>
        <source>Pengunjung atau instansinya sudah mempunyai permintaan yang belum selesai.</source>
        <translation>The visitor or the agency has a request that is not finished yet.</translation>
    </message>
    <message>
        <source>&amp;Kembali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Permintaan &amp;baru</source>
        <translation>&amp;New request</translation>
    </message>
    <message>
        <source>&amp;Lanjutkan permintaan ini</source>
        <translation>&amp;Go on with this one</translation>
    </message>
</context>
<context>
    <name>RequestCommands</name>
    <message>
        <source>Terekam lengkap</source>
        <translation>Recorded complete</translation>
    </message>
    <message>
        <source>Minta dilengkapi</source>
        <translation>Ask to complete</translation>
    </message>
    <message>
        <source>Mulai periksa</source>
        <translation>Start review</translation>
    </message>
    <message>
        <source>Perlu perbaikan</source>
        <translation>Needs revision</translation>
    </message>
    <message>
        <source>Terima perbaikan</source>
        <translation>Accept revision</translation>
    </message>
    <message>
        <source>Lengkap dan jelas</source>
        <translation>Complete and clear</translation>
    </message>
    <message>
        <source>Tidak layak</source>
        <translation>Not fit</translation>
    </message>
    <message>
        <source>Teruskan</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Ditarik pemohon</source>
        <translation>Withdrawn by applicant</translation>
    </message>
    <message>
        <source>Tutup permintaan</source>
        <translation>Close request</translation>
    </message>
    <message>
        <source>Permintaan baru</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Cari di daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Formulir kosong</source>
        <translation>Blank form</translation>
    </message>
    <message>
        <source>Formulir yang direkam</source>
        <translation>Recorded form</translation>
    </message>
    <message>
        <source>Ke daftar</source>
        <translation>To the list</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Urungkan isian terakhir</source>
        <translation>Undo last answer</translation>
    </message>
    <message>
        <source>Tulis catatan</source>
        <translation>Write finding</translation>
    </message>
    <message>
        <source>Catat jawaban</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Catatan berikutnya</source>
        <translation>Next finding</translation>
    </message>
</context>
<context>
    <name>RequestHead</name>
    <message>
        <source>Belum tersimpan</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>&amp;Lainnya</source>
        <translation>&amp;More</translation>
    </message>
    <message>
        <source>Permintaan baru</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>{state} · langkah {number} dari 14: {step}</source>
        <translation>{state} · step {number} of 14: {step}</translation>
    </message>
    <message>
        <source>Pemberitahuan: {words}</source>
        <translation>Notice: {words}</translation>
    </message>
    <message>
        <source>Hasil akhir: {words}</source>
        <translation>Final result: {words}</translation>
    </message>
    <message>
        <source>Kode {code}</source>
        <translation>Code {code}</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Blok formulir</source>
        <translation>Blocks of the form</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>{name}
{count} perlu diperbaiki</source>
        <translation>{name}
{count} to correct</translation>
    </message>
    <message>
        <source>{name}
{count} perlu diisi</source>
        <translation>{name}
{count} to fill in</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>baris {number}</source>
        <translation>row {number}</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>Tinggalkan tanpa menyimpan?</source>
        <translation>Leave without saving?</translation>
    </message>
    <message>
        <source>Isian ini belum dapat disimpan: {places}.</source>
        <translation>These answers cannot be saved yet: {places}.</translation>
    </message>
    <message>
        <source>&amp;Tinggalkan</source>
        <translation>&amp;Leave</translation>
    </message>
    <message>
        <source>Pilih berkas yang dilampirkan</source>
        <translation>Choose the file to attach</translation>
    </message>
    <message>
        <source>Formulir kosong</source>
        <translation>Blank form</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Formulir yang direkam</source>
        <translation>Recorded form</translation>
    </message>
    <message>
        <source>Simpan sebagai</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Antrian</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Buku Tamu</source>
        <translation>Guest Book</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Penilaian</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>Pengawasan</source>
        <translation>Supervision</translation>
    </message>
</context>
<context>
    <name>ScheduleEditor</name>
    <message>
        <source>+ rentang</source>
        <translation>+ range</translation>
    </message>
</context>
<context>
    <name>Scroll</name>
    <message>
        <source>Ke atas</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Ke bawah</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>ServeQueue</name>
    <message>
        <source>{paper} Penyerahan formulir belum tercatat. {reason}</source>
        <translation>{paper} That the form was given is not recorded yet. {reason}</translation>
    </message>
    <message>
        <source>Pilih paling sedikit satu layanan untuk loket ini.</source>
        <translation>Please choose at least one service for this counter.</translation>
    </message>
    <message>
        <source>{label} dialihkan.</source>
        <translation>{label} was transferred.</translation>
    </message>
    <message>
        <source>Nomor {label} diterbitkan.</source>
        <translation>Number {label} was issued.</translation>
    </message>
    <message>
        <source>Tiket sedang dicetak lagi.</source>
        <translation>The ticket is being printed again.</translation>
    </message>
</context>
<context>
    <name>ServiceChoice</name>
    <message>
        <source>Layanan yang dipanggil dari loket ini</source>
        <translation>Services called from this counter</translation>
    </message>
    <message>
        <source>Layanan:</source>
        <translation>Services:</translation>
    </message>
    <message>
        <source>{name}: {count} menunggu</source>
        <translation>{name}: {count} waiting</translation>
    </message>
    <message>
        <source>± %1 menit</source>
        <translation>about %1 min</translation>
    </message>
    <message>
        <source>± %1 jam</source>
        <translation>about %1 h</translation>
    </message>
    <message>
        <source>Tidak ada antrian</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>%1 menunggu · %2</source>
        <translation>%1 waiting · %2</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Layanan apa yang Anda perlukan?</source>
        <translation>Which service do you need?</translation>
    </message>
    <message>
        <source>Belum ada layanan yang dapat dipilih. Silakan temui petugas kami.</source>
        <translation>There is no service to choose yet. Please see one of our officers.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sebentar, nomor Anda sedang diambil.</source>
        <translation>One moment, we are getting your number.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Membuka penyimpanan…</source>
        <translation>Opening the data store…</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Buat akun pertama</source>
        <translation>Create the first account</translation>
    </message>
    <message>
        <source>Penyimpanan belum dapat dibuka</source>
        <translation>The data store cannot be opened yet</translation>
    </message>
    <message>
        <source>Belum ada akun petugas di sini. Akun pertama dapat menambahkan akun lain. Kata sandi paling sedikit 8 karakter dan berbeda dari nama pengguna.</source>
        <translation>There is no officer’s account here yet. The first account can add others. The password needs at least 8 characters and must differ from the user name.</translation>
    </message>
    <message>
        <source>&amp;Nama pengguna</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>Nama &amp;lengkap</source>
        <translation>&amp;Full name</translation>
    </message>
    <message>
        <source>&amp;Kata sandi</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>&amp;Ulangi kata sandi</source>
        <translation>&amp;Repeat password</translation>
    </message>
    <message>
        <source>&amp;Buat akun dan masuk</source>
        <translation>&amp;Create account and sign in</translation>
    </message>
    <message>
        <source>&amp;Coba lagi</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Masuk</source>
        <translation>&amp;Sign in</translation>
    </message>
    <message>
        <source>Kedua kata sandi tidak sama. Ketik sekali lagi.</source>
        <translation>The two passwords differ. Please type them once more.</translation>
    </message>
</context>
<context>
    <name>SlipQuestion</name>
    <message>
        <source>Apakah tiket keluar?</source>
        <translation>Did the ticket come out?</translation>
    </message>
    <message>
        <source>Silakan lihat tempat keluar tiket. Nomor Anda tetap berlaku, apa pun jawabannya.</source>
        <translation>Please look where tickets come out. Your number remains valid, whatever you answer.</translation>
    </message>
    <message>
        <source>Ya, sudah keluar</source>
        <translation>Yes, it came out</translation>
    </message>
    <message>
        <source>Tidak, belum keluar</source>
        <translation>No, it did not</translation>
    </message>
</context>
<context>
    <name>SlipTray</name>
    <message>
        <source>Tiket terakhir</source>
        <translation>Latest ticket</translation>
    </message>
    <message>
        <source>Printer virtual</source>
        <translation>Virtual printer</translation>
    </message>
    <message>
        <source>Belum ada tiket. Ambil nomor di kiosk.</source>
        <translation>No ticket yet. Take a number at the kiosk.</translation>
    </message>
    <message>
        <source>Tiket ke-{count} · {file}</source>
        <translation>Ticket {count} · {file}</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>Semua {count}</source>
        <translation>All {count}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Penyimpanan tidak menjawab, mencoba lagi…</source>
        <translation>The data store does not answer, trying again…</translation>
    </message>
    <message>
        <source>Penyimpanan tersambung</source>
        <translation>Data store connected</translation>
    </message>
    <message>
        <source>Printer: belum ada kabar</source>
        <translation>Printer: no news yet</translation>
    </message>
    <message>
        <source>Printer: tiket tercetak {at} di {device}</source>
        <translation>Printer: slip printed {at} at {device}</translation>
    </message>
    <message>
        <source>Printer: tiket tidak tercetak {at} di {device}</source>
        <translation>Printer: slip not printed {at} at {device}</translation>
    </message>
    <message>
        <source>Printer: hasil {at} di {device} tidak pasti</source>
        <translation>Printer: outcome {at} at {device} uncertain</translation>
    </message>
    <message>
        <source>kertas hampir habis di {devices}</source>
        <translation>paper nearly used up at {devices}</translation>
    </message>
    <message>
        <source>E-mail: ada kendala, mencoba lagi…</source>
        <translation>E-mail: a problem, trying again…</translation>
    </message>
    <message>
        <source>E-mail: {count} perlu tindakan</source>
        <translation>E-mail: {count} need action</translation>
    </message>
    <message>
        <source>E-mail: {count} menunggu dikirim</source>
        <translation>E-mail: {count} waiting to be sent</translation>
    </message>
    <message>
        <source>E-mail: tidak ada yang menunggu</source>
        <translation>E-mail: none waiting</translation>
    </message>
</context>
<context>
    <name>StoreAway</name>
    <message>
        <source>Layar sedang menyambung kembali. Mohon dengarkan panggilan petugas.</source>
        <translation>This screen is reconnecting. Please listen for the officer’s call.</translation>
    </message>
    <message>
        <source>Layar ini sedang tidak dapat dipakai. Mohon dengarkan panggilan petugas.</source>
        <translation>This screen is out of service. Please listen for the officers&apos; calls.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Sudah benar?</source>
        <translation>Is everything correct?</translation>
    </message>
    <message>
        <source>Tidak diisi</source>
        <translation>Left empty</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ubah %1</source>
        <translation>Change %1</translation>
    </message>
</context>
<context>
    <name>SupervisionPanel</name>
    <message>
        <source>Nomor diambil</source>
        <translation>Numbers taken</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Di loket</source>
        <translation>At a counter</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Terlewat</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Rata-rata tunggu</source>
        <translation>Mean wait</translation>
    </message>
    <message>
        <source>Rata-rata layanan</source>
        <translation>Mean service time</translation>
    </message>
    <message>
        <source>{minutes} mnt</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>Ctrl+V menempel baris dari lembar kerja; Ctrl+Delete menghapus baris</source>
        <translation>Ctrl+V pastes rows from a spreadsheet; Ctrl+Delete deletes rows</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>Terima kasih</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Buku tamu Anda sudah kami terima. Silakan duduk, nomor %1 akan kami panggil.</source>
        <translation>We have received your guest book. Please take a seat; we will call number %1.</translation>
    </message>
    <message>
        <source>Buku tamu Anda sudah kami terima. Silakan duduk, nomor Anda akan kami panggil.</source>
        <translation>We have received your guest book. Please take a seat; we will call your number.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Buku tamu dapat diisi nanti di kiosk ini dengan kode tiket Anda.</source>
        <translation>You can fill in the guest book later at this kiosk with your ticket&apos;s code.</translation>
    </message>
    <message>
        <source>Sambil menunggu, mohon isi buku tamu. Cukup beberapa menit.</source>
        <translation>While you wait, please fill in the guest book. It takes only a few minutes.</translation>
    </message>
    <message>
        <source>Isi buku tamu sambil menunggu</source>
        <translation>Fill in the guest book while waiting</translation>
    </message>
    <message>
        <source>Dibantu petugas</source>
        <translation>Ask an officer</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Jika memilih Selesai, buku tamu dapat diisi nanti dengan kode tiket Anda.</source>
        <translation>If you choose Finish, you can fill in the guest book later with your ticket code.</translation>
    </message>
</context>
<context>
    <name>TicketCard</name>
    <message>
        <source>{service} · jalur prioritas</source>
        <translation>{service} · priority lane</translation>
    </message>
    <message>
        <source>Langkah berikutnya: {step} · {what}</source>
        <translation>Next step: {step} · {what}</translation>
    </message>
    <message>
        <source>Loket {counter} kosong</source>
        <translation>Counter {counter} is free</translation>
    </message>
    <message>
        <source>Membaca antrian…</source>
        <translation>Reading the queue…</translation>
    </message>
    <message>
        <source>Tekan F2 untuk memanggil nomor berikutnya.</source>
        <translation>Press F2 to call the next number.</translation>
    </message>
    <message>
        <source>{minutes} menit</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Loket {counter}</source>
        <translation>Counter {counter}</translation>
    </message>
</context>
<context>
    <name>TicketChoice</name>
    <message>
        <source>Buku tamu untuk nomor berapa?</source>
        <translation>Guest book for which number?</translation>
    </message>
    <message>
        <source>Hanya nomor hari ini yang buku tamunya belum diisi.</source>
        <translation>Only today’s numbers without a guest book.</translation>
    </message>
    <message>
        <source>Semua nomor hari ini sudah mengisi buku tamu.</source>
        <translation>All of today’s numbers have a guest book.</translation>
    </message>
    <message>
        <source>Misalnya RS-003 atau 3</source>
        <translation>For example RS-003 or 3</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>&amp;Kembali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Buka buku tamu</source>
        <translation>&amp;Open guest book</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Nomor antrian Anda</source>
        <translation>Your queue number</translation>
    </message>
    <message>
        <source>Anda dipanggil menurut urutan kedatangan.</source>
        <translation>You will be called in the order of arrival.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu di depan Anda.</source>
        <translation>Nobody is waiting before you.</translation>
    </message>
    <message numerus="yes">
        <source>%n orang menunggu di depan Anda, perkiraan %1 menit.</source>
        <translation>
            <numerusform>%n person is waiting before you, about %1 min.</numerusform>
            <numerusform>%n people are waiting before you, about %1 min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kode buku tamu</source>
        <translation>Guest book code</translation>
    </message>
</context>
<context>
    <name>TicketTable</name>
    <message>
        <source>Belum ada nomor di daftar ini. Nomor muncul di sini begitu pengunjung mengambilnya di kiosk, atau terbitkan sendiri dengan Ctrl+N.</source>
        <translation>No numbers in this list yet. They appear here as soon as visitors take them at the kiosk; or issue one yourself with Ctrl+N.</translation>
    </message>
    <message>
        <source>Nomor hari ini</source>
        <translation>Today’s numbers</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Jalur</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tunggu</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Umum</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>{minutes} mnt</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Akan dicetak</source>
        <translation>To be printed</translation>
    </message>
    <message>
        <source>Dicetak…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Belum tercetak</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>Tidak pasti</source>
        <translation>Not certain</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Bantuan petugas</source>
        <translation>Call an officer</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <source>Alihkan {label}</source>
        <translation>Transfer {label}</translation>
    </message>
    <message>
        <source>Nomor dan gilirannya tetap; pengunjung menunggu panggilan berikutnya.</source>
        <translation>The number and its turn stay; the visitor waits for the next call.</translation>
    </message>
    <message>
        <source>Loket mana saja</source>
        <translation>Any counter</translation>
    </message>
    <message>
        <source>Loket {counter}</source>
        <translation>Counter {counter}</translation>
    </message>
    <message>
        <source>Ke &amp;layanan</source>
        <translation>To &amp;service</translation>
    </message>
    <message>
        <source>Ke l&amp;oket</source>
        <translation>To c&amp;ounter</translation>
    </message>
    <message>
        <source>&amp;Kembali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Alihkan</source>
        <translation>&amp;Transfer</translation>
    </message>
</context>
<context>
    <name>VisitPane</name>
    <message>
        <source>Kunjungan</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Kunjungan terbuka di sini begitu sebuah nomor dipanggil.</source>
        <translation>The visit opens here as soon as a number is called.</translation>
    </message>
    <message>
        <source>Buku tamu sudah diisi.</source>
        <translation>The guest book is filled in.</translation>
    </message>
    <message>
        <source>Keperluan</source>
        <translation>Purpose of the visit</translation>
    </message>
    <message>
        <source>Buku tamu belum lengkap: {names}.</source>
        <translation>The guest book is not complete: {names}.</translation>
    </message>
    <message>
        <source>Buku tamu belum diisi.</source>
        <translation>The guest book is not filled in yet.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>%1 pukul %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>pukul %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Kami buka sampai %1</source>
        <translation>We are open until %1</translation>
    </message>
    <message>
        <source>Kami buka</source>
        <translation>We are open</translation>
    </message>
    <message>
        <source>Kami sedang istirahat. Layanan dibuka lagi %1.</source>
        <translation>We are having a break. We are open again from %1.</translation>
    </message>
    <message>
        <source>Kami sedang istirahat.</source>
        <translation>We are having a break.</translation>
    </message>
    <message>
        <source>Hari ini libur: %1.</source>
        <translation>Closed today, holiday: %1.</translation>
    </message>
    <message>
        <source>Hari ini libur.</source>
        <translation>Closed today, holiday.</translation>
    </message>
    <message>
        <source>Kami buka kembali %1.</source>
        <translation>We are open again from %1.</translation>
    </message>
    <message>
        <source>Layanan sedang tutup. Kami buka kembali %1.</source>
        <translation>We are closed now. We are open again from %1.</translation>
    </message>
    <message>
        <source>Layanan sedang tutup.</source>
        <translation>We are closed now.</translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar, layanan sedang disiapkan.</source>
        <translation>One moment please, the service is being prepared.</translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>di %1
%2</source>
        <translation>to %1
%2</translation>
    </message>
    <message>
        <source>Ambil nomor antrian</source>
        <translation>Take a queue number</translation>
    </message>
    <message>
        <source>Isi buku tamu dengan kode</source>
        <translation>Guest book by code</translation>
    </message>
    <message>
        <source>Buku tamu, penilaian, dan pengaduan tersedia kembali sebentar lagi.</source>
        <translation>The guest book, ratings and complaints will be available again shortly.</translation>
    </message>
    <message>
        <source>Kode tercetak di tiket antrian Anda.</source>
        <translation>The code is printed on your queue ticket.</translation>
    </message>
    <message>
        <source>Beri penilaian</source>
        <translation>Rate our service</translation>
    </message>
    <message>
        <source>Pengaduan &amp; saran</source>
        <translation>Complaints &amp; suggestions</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Silakan masuk sebagai petugas terlebih dahulu.</source>
        <translation>Please sign in as an officer first.</translation>
    </message>
    <message>
        <source>Akun Anda tidak memiliki peran untuk tindakan ini ({roles}). Hubungi administrator.</source>
        <translation>Your account does not have the role for this ({roles}). Please contact the administrator.</translation>
    </message>
    <message>
        <source>Data yang diminta tidak ditemukan. Periksa kembali nomor atau kodenya.</source>
        <translation>We could not find this. Please check the number or code again.</translation>
    </message>
    <message>
        <source>Kode ini tidak ditemukan. Periksa kembali huruf dan angkanya pada tiket, e-mail, atau catatan Anda.</source>
        <translation>We could not find this code. Please check its letters and digits on your ticket, e-mail or note.</translation>
    </message>
    <message>
        <source>{label} sedang berstatus “{state}”, jadi tindakan “{move}” tidak dapat dilakukan. Periksa kembali nomor yang dipilih.</source>
        <translation>{label} is “{state}” now, so “{move}” is not possible. Please check the number you chose.</translation>
    </message>
    <message>
        <source>Belum ada nomor yang menunggu untuk layanan yang dipilih.</source>
        <translation>No number is waiting yet for the chosen services.</translation>
    </message>
    <message>
        <source>Loket {counter} masih menangani {label}. Selesaikan, tunda, atau alihkan nomor itu terlebih dahulu.</source>
        <translation>Counter {counter} is still handling {label}. Please finish, hold or transfer that number first.</translation>
    </message>
    <message>
        <source>Loket {counter} tidak terdaftar atau tidak aktif. Pilih loket lain.</source>
        <translation>Counter {counter} is not registered or not active. Please choose another counter.</translation>
    </message>
    <message>
        <source>Layanan {service} tidak terdaftar atau tidak aktif. Pilih layanan lain.</source>
        <translation>Service {service} is not registered or not active. Please choose another service.</translation>
    </message>
    <message>
        <source>Buku tamu untuk {label} sudah diisi. Petugas dapat membantu bila ada yang perlu diperbaiki.</source>
        <translation>The guest book for {label} is already filled in. An officer can help if something needs correcting.</translation>
    </message>
    <message>
        <source>{field} terlalu panjang: paling banyak {limit} karakter. Tuliskan lebih singkat.</source>
        <translation>{field} is too long: at most {limit} characters. Please write less.</translation>
    </message>
    <message>
        <source>Nama pengguna atau kata sandi tidak sesuai. Silakan periksa dan coba lagi.</source>
        <translation>User name or password is not right. Please check and try again.</translation>
    </message>
    <message>
        <source>Terlalu banyak percobaan. Silakan coba lagi dalam {seconds} detik.</source>
        <translation>Too many attempts. Please wait {seconds} s, then try again.</translation>
    </message>
    <message>
        <source>Kata sandi perlu paling sedikit {least} karakter dan tidak boleh sama dengan nama pengguna.</source>
        <translation>The password needs at least {least} characters and must differ from the user name.</translation>
    </message>
    <message>
        <source>Nama pengguna itu sudah dipakai. Pilih nama lain.</source>
        <translation>That user name is taken. Please choose another one.</translation>
    </message>
    <message>
        <source>Nama pengguna perlu diisi.</source>
        <translation>Please enter a user name.</translation>
    </message>
    <message>
        <source>Peran “{role}” tidak dikenal. Pilih officer, head, supervisor, atau administrator.</source>
        <translation>The role “{role}” is not known. Choose officer, head, supervisor or administrator.</translation>
    </message>
    <message>
        <source>Akun pertama sudah dibuat. Silakan masuk; akun lain ditambahkan oleh administrator.</source>
        <translation>The first account exists already. Please sign in; the administrator adds further accounts.</translation>
    </message>
    <message>
        <source>Salinan tiket {label} sudah cukup banyak. Nomor Anda tetap berlaku; petugas siap membantu.</source>
        <translation>There are enough copies of ticket {label}. Your number remains valid; an officer will gladly help.</translation>
    </message>
    <message>
        <source>Belum ada yang tersimpan, karena sistem kami perlu diperiksa. Silakan langsung menemui petugas kami.</source>
        <translation>Nothing has been stored, as our system needs attention. Please see one of our officers.</translation>
    </message>
    <message>
        <source>Sistem sedang tidak dapat dihubungi dan belum ada yang tersimpan. Silakan coba lagi sebentar, atau minta bantuan petugas.</source>
        <translation>The system cannot be reached and nothing has been saved yet. Please try again in a moment, or ask an officer for help.</translation>
    </message>
    <message>
        <source>Nomor belum dapat diberikan dari layar ini. Silakan langsung menemui petugas kami.</source>
        <translation>Numbers cannot be given from this screen yet. Please see one of our officers.</translation>
    </message>
    <message>
        <source>Permintaan Anda belum dapat kami proses. Silakan coba lagi atau temui petugas kami.</source>
        <translation>We could not process your request yet. Please try again or see one of our officers.</translation>
    </message>
    <message>
        <source>Layar ini sedang tidak dapat melayani. Silakan langsung menemui petugas kami.
(Petugas: pst-admin doctor di komputer ini menyebutkan sebabnya.)</source>
        <translation>This screen is out of service. Please see one of our officers.
(Officers: pst-admin doctor on this computer tells the cause.)</translation>
    </message>
    <message>
        <source>Petugas belum dapat dipanggil dari layar ini. Silakan langsung menemui petugas kami.</source>
        <translation>Staff cannot be called from this screen at the moment. Please go directly to one of our staff.</translation>
    </message>
    <message>
        <source>Penyimpanan data sedang tidak dapat dihubungi dan belum ada yang tersimpan. Coba lagi sebentar; bila berlanjut, hubungi administrator.</source>
        <translation>The data store cannot be reached and nothing has been stored. Try again in a moment; if it goes on, call the administrator.</translation>
    </message>
    <message>
        <source>Kunci data pribadi tidak ada atau tidak cocok dengan penyimpanan data ini. Kembalikan kunci dari cadangannya (pst.key, atau berkas pada PST_KEY_FILE), atau bawa dari komputer lain dengan pst-admin key export dan key import; lalu mulai lagi.</source>
        <translation>The key of the personal data is missing or does not fit this data store. Bring the key back from its backup (pst.key, or the file in PST_KEY_FILE), or from another computer by pst-admin key export and key import; then start again.</translation>
    </message>
    <message>
        <source>Buku tamu untuk {label} tidak dapat diisi lagi. Silakan ambil nomor baru, atau minta bantuan petugas.</source>
        <translation>The guest book for {label} can no longer be filled in. Please take a new number, or ask an officer for help.</translation>
    </message>
    <message>
        <source>Pilih paling sedikit satu peran untuk akun ini.</source>
        <translation>Choose at least one role for this account.</translation>
    </message>
    <message>
        <source>Penyimpanan ini sudah berisi data. Uji beban hanya dijalankan pada penyimpanan kosong atau bekas uji beban.</source>
        <translation>This store already has data. A load trial runs only on an empty store or on one that a trial has left.</translation>
    </message>
    <message>
        <source>Penyimpanan data dibuat oleh versi program yang lebih baru ({revision}). Perbarui program di komputer ini.</source>
        <translation>The data store was made by a newer version of the program ({revision}). Please update the program on this computer.</translation>
    </message>
    <message>
        <source>Berkas SQLite tidak dapat dipakai di folder jaringan. Pakai folder di komputer ini, atau PostgreSQL bila dipakai bersama beberapa komputer.</source>
        <translation>An SQLite file cannot be used in a network folder. Please use a folder on this computer, or PostgreSQL where several computers share the data.</translation>
    </message>
    <message>
        <source>Bagian ini perlu diisi.</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>Formulir ini tidak memiliki pertanyaan tersebut. Muat ulang formulir.</source>
        <translation>This form has no such question. Please open the form again.</translation>
    </message>
    <message>
        <source>Isi bagian ini dengan teks biasa.</source>
        <translation>Please use plain text here.</translation>
    </message>
    <message>
        <source>Isian ini terlalu pendek. Tuliskan lebih lengkap.</source>
        <translation>This is too short. Please write a little more.</translation>
    </message>
    <message>
        <source>Isian ini terlalu panjang. Tuliskan lebih singkat.</source>
        <translation>This is too long. Please write a little less.</translation>
    </message>
    <message>
        <source>Bentuk isian ini belum sesuai. Periksa kembali penulisannya.</source>
        <translation>This is not in the right form yet. Please check how it is written.</translation>
    </message>
    <message>
        <source>Tuliskan nama dengan huruf, seperti pada kartu identitas.</source>
        <translation>Please write the name in letters, as on the identity card.</translation>
    </message>
    <message>
        <source>Alamat e-mail belum lengkap. Contoh: nama@instansi.go.id.</source>
        <translation>The e-mail address is not complete. Example: nama@instansi.go.id.</translation>
    </message>
    <message>
        <source>Nomor telepon belum benar. Contoh: 0812 3456 7890.</source>
        <translation>The phone number is not right yet. Example: 0812 3456 7890.</translation>
    </message>
    <message>
        <source>Ini bukan alamat e-mail atau nomor HP. Contoh: nama@gmail.com atau 0812 3456 7890.</source>
        <translation>This is neither an e-mail address nor a phone number. Example: name@gmail.com or 0812 3456 7890.</translation>
    </message>
    <message>
        <source>Nomor identitas belum benar. NIK terdiri atas 16 angka; periksa kembali pada kartu.</source>
        <translation>The identity number is not right yet. A NIK has 16 digits; please check the card again.</translation>
    </message>
    <message>
        <source>Kode terdiri dari 10 huruf dan angka. Periksa kembali pada tiket atau e-mail kami.</source>
        <translation>A code has 10 letters and digits. Please check it on your slip or in our e-mail.</translation>
    </message>
    <message>
        <source>Pilih salah satu jawaban yang tersedia.</source>
        <translation>Please choose one of the answers offered.</translation>
    </message>
    <message>
        <source>Isi bagian ini dengan angka.</source>
        <translation>Please enter digits here.</translation>
    </message>
    <message>
        <source>Isian ini terlalu pendek; tuliskan paling sedikit {bound} huruf.</source>
        <translation>This is too short; please write at least {bound} characters.</translation>
    </message>
    <message>
        <source>Isian ini terlalu panjang; tuliskan paling banyak {bound} huruf.</source>
        <translation>This is too long; please write at most {bound} characters.</translation>
    </message>
    <message>
        <source>Angka ini terlalu kecil; paling kecil {bound}.</source>
        <translation>This number is too small; the least is {bound}.</translation>
    </message>
    <message>
        <source>Angka ini terlalu besar; paling besar {bound}.</source>
        <translation>This number is too large; the most is {bound}.</translation>
    </message>
    <message>
        <source>Isian ini terlalu singkat untuk dipahami; jelaskan dengan paling sedikit {bound} kata.</source>
        <translation>This is too short to be understood; please explain in at least {bound} words.</translation>
    </message>
    <message>
        <source>Angka ini terlalu kecil. Periksa kembali.</source>
        <translation>This number is too small. Please check it again.</translation>
    </message>
    <message>
        <source>Angka ini terlalu besar. Periksa kembali.</source>
        <translation>This number is too large. Please check it again.</translation>
    </message>
    <message>
        <source>Lampirkan berkas PDF, JPG, atau PNG pada bagian ini.</source>
        <translation>Attach a PDF, JPG or PNG file here.</translation>
    </message>
    <message>
        <source>Tanggal ini belum lengkap atau tidak ada dalam kalender. Contoh: 03/02/2027.</source>
        <translation>This date is incomplete or not in the calendar. Example: 03/02/2027.</translation>
    </message>
    <message>
        <source>Bentuk isian ini tidak sesuai dengan pertanyaannya. Isi sekali lagi.</source>
        <translation>This answer does not have the form that its question asks for. Please answer again.</translation>
    </message>
    <message>
        <source>Isian ini terlalu singkat untuk dipahami. Jelaskan lebih lengkap.</source>
        <translation>This answer is too short to be understood. Please explain more.</translation>
    </message>
    <message>
        <source>Terjadi kendala yang tidak terduga. Silakan coba lagi; bila terulang, hubungi petugas TI.</source>
        <translation>Something unexpected happened. Please try again; if it happens again, contact IT support.</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Dipanggil</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Dilayani</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>Ditunda</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Terlewat</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>panggil</source>
        <translation>call</translation>
    </message>
    <message>
        <source>panggil ulang</source>
        <translation>call again</translation>
    </message>
    <message>
        <source>mulai layani</source>
        <translation>start serving</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>finish</translation>
    </message>
    <message>
        <source>terlewat</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>antrekan lagi</source>
        <translation>queue again</translation>
    </message>
    <message>
        <source>tunda</source>
        <translation>hold</translation>
    </message>
    <message>
        <source>lanjutkan</source>
        <translation>resume</translation>
    </message>
    <message>
        <source>alihkan</source>
        <translation>transfer</translation>
    </message>
    <message>
        <source>batalkan</source>
        <translation>cancel</translation>
    </message>
    <message>
        <source>rekam</source>
        <translation>record</translation>
    </message>
    <message>
        <source>ubah isian</source>
        <translation>change answers</translation>
    </message>
    <message>
        <source>minta dilengkapi</source>
        <translation>ask to complete</translation>
    </message>
    <message>
        <source>terekam lengkap</source>
        <translation>recorded complete</translation>
    </message>
    <message>
        <source>mulai pemeriksaan</source>
        <translation>start review</translation>
    </message>
    <message>
        <source>tulis catatan</source>
        <translation>write finding</translation>
    </message>
    <message>
        <source>jawab catatan</source>
        <translation>answer finding</translation>
    </message>
    <message>
        <source>buka lagi catatan</source>
        <translation>reopen finding</translation>
    </message>
    <message>
        <source>terima catatan</source>
        <translation>accept finding</translation>
    </message>
    <message>
        <source>kembalikan untuk perbaikan</source>
        <translation>return for revision</translation>
    </message>
    <message>
        <source>terima perbaikan</source>
        <translation>accept revision</translation>
    </message>
    <message>
        <source>nyatakan lengkap dan jelas</source>
        <translation>declare complete and clear</translation>
    </message>
    <message>
        <source>nyatakan tidak layak</source>
        <translation>decline as not fit</translation>
    </message>
    <message>
        <source>surat terkirim</source>
        <translation>letter sent</translation>
    </message>
    <message>
        <source>tutup permintaan</source>
        <translation>close request</translation>
    </message>
    <message>
        <source>tarik permintaan</source>
        <translation>withdraw request</translation>
    </message>
    <message>
        <source>teruskan</source>
        <translation>forward</translation>
    </message>
    <message>
        <source>susun surat</source>
        <translation>draft letter</translation>
    </message>
    <message>
        <source>ubah surat</source>
        <translation>change letter</translation>
    </message>
    <message>
        <source>ajukan kepada Kepala</source>
        <translation>submit to the head</translation>
    </message>
    <message>
        <source>kembalikan kepada penyusun</source>
        <translation>return to the drafter</translation>
    </message>
    <message>
        <source>terbitkan</source>
        <translation>issue</translation>
    </message>
    <message>
        <source>kirim surat</source>
        <translation>send letter</translation>
    </message>
    <message>
        <source>batalkan surat</source>
        <translation>cancel letter</translation>
    </message>
    <message>
        <source>telaah pengaduan</source>
        <translation>triage complaint</translation>
    </message>
    <message>
        <source>jawab pengaduan</source>
        <translation>answer complaint</translation>
    </message>
    <message>
        <source>catat tanggapan pelapor</source>
        <translation>note the complainant&apos;s response</translation>
    </message>
    <message>
        <source>selesaikan pengaduan</source>
        <translation>settle complaint</translation>
    </message>
    <message>
        <source>sampaikan jawaban</source>
        <translation>tell the answer</translation>
    </message>
    <message>
        <source>tutup pengaduan</source>
        <translation>close complaint</translation>
    </message>
    <message>
        <source>kirim lagi</source>
        <translation>send again</translation>
    </message>
    <message>
        <source>nyatakan dikirim dengan cara lain</source>
        <translation>declare delivered in another way</translation>
    </message>
    <message>
        <source>Direkam</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Perlu dilengkapi</source>
        <translation>Needs completion</translation>
    </message>
    <message>
        <source>Terekam lengkap</source>
        <translation>Recorded complete</translation>
    </message>
    <message>
        <source>Diperiksa</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>Perlu perbaikan</source>
        <translation>Needs revision</translation>
    </message>
    <message>
        <source>Lengkap dan jelas</source>
        <translation>Complete and clear</translation>
    </message>
    <message>
        <source>Tidak layak</source>
        <translation>Not fit</translation>
    </message>
    <message>
        <source>Surat terkirim</source>
        <translation>Letter sent</translation>
    </message>
    <message>
        <source>Ditarik pemohon</source>
        <translation>Withdrawn by applicant</translation>
    </message>
    <message>
        <source>Diteruskan</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Dijawab</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Konsep</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Menunggu tanda tangan</source>
        <translation>Awaiting signature</translation>
    </message>
    <message>
        <source>Dikembalikan Kepala</source>
        <translation>Returned by the head</translation>
    </message>
    <message>
        <source>Terbit</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Menunggu dikirim</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Sedang dikirim</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Gagal dikirim</source>
        <translation>Could not be sent</translation>
    </message>
    <message>
        <source>Belum pasti terkirim</source>
        <translation>Not certain that it was sent</translation>
    </message>
    <message>
        <source>Tidak dikirim</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Baru masuk</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Ditelaah</source>
        <translation>Triaged</translation>
    </message>
    <message>
        <source>Diselesaikan</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>petugas</source>
        <translation>officer</translation>
    </message>
    <message>
        <source>kepala</source>
        <translation>head</translation>
    </message>
    <message>
        <source>pengawas</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Nama kantor tujuan</source>
        <translation>The name of the other office</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Sifat</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Enclosure</translation>
    </message>
    <message>
        <source>Hal</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Penutup</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Jabatan penanda tangan</source>
        <translation>Signer&apos;s title</translation>
    </message>
    <message>
        <source>Nama penanda tangan</source>
        <translation>Signer&apos;s name</translation>
    </message>
    <message>
        <source>Nama basis data</source>
        <translation>Database name</translation>
    </message>
    <message>
        <source>Penilaian dengan kode ini sudah kami terima. Terima kasih atas penilaian Anda.</source>
        <translation>A rating by this code has already arrived. Thank you for it.</translation>
    </message>
    <message>
        <source>Layanan dengan kode ini belum selesai. Silakan beri penilaian setelah layanan selesai.</source>
        <translation>The service of this code is not finished yet. Please rate it afterwards.</translation>
    </message>
    <message>
        <source>Belum ada yang dinilai. Pilih paling sedikit satu jawaban, atau tuliskan komentar.</source>
        <translation>Nothing is rated yet. Choose at least one answer, or write a comment.</translation>
    </message>
    <message>
        <source>Pengaduan {code} sedang berstatus “{complaint_state}”, jadi “{move}” tidak dapat dilakukan.</source>
        <translation>Complaint {code} is “{complaint_state}”, so “{move}” is not possible.</translation>
    </message>
    <message>
        <source>Permintaan {number} sedang berstatus “{request_state}”, jadi “{move}” tidak dapat dilakukan. Periksa kembali riwayatnya.</source>
        <translation>Request {number} is “{request_state}”, so “{move}” is not possible. Look at its history again.</translation>
    </message>
    <message>
        <source>Catatan ini sudah berstatus “{finding_state}”, jadi “{move}” tidak dapat dilakukan.</source>
        <translation>This finding is already “{finding_state}”, so “{move}” is not possible.</translation>
    </message>
    <message>
        <source>Surat {letter} sedang berstatus “{letter_state}”, jadi “{move}” tidak dapat dilakukan. Periksa kembali daftar surat.</source>
        <translation>Letter {letter} is “{letter_state}”, so “{move}” is not possible. Look at the list of letters again.</translation>
    </message>
    <message>
        <source>E-mail ini sedang berstatus “{mail_state}”, jadi “{move}” tidak dapat dilakukan.</source>
        <translation>This e-mail is “{mail_state}”, so “{move}” is not possible.</translation>
    </message>
    <message>
        <source>Formulir belum lengkap: {count} isian perlu dilengkapi, yaitu {questions}. Lengkapi isian itu, lalu coba lagi.</source>
        <translation>The form is not complete: {count} answers are needed, namely {questions}. Please complete them, then try again.</translation>
    </message>
    <message>
        <source>Formulir belum lengkap: {count} isian perlu dilengkapi dan {contradictions} pemeriksaan belum sesuai, yaitu {questions}. Lengkapi dan perbaiki isian itu, lalu coba lagi.</source>
        <translation>The form is not complete: {count} answers are needed and {contradictions} checks are not passed, namely {questions}. Please complete and correct them, then try again.</translation>
    </message>
    <message>
        <source>Ada {count} pemeriksaan yang belum sesuai, yaitu pada {questions}. Perbaiki isian itu menurut petunjuk pada daftar pemeriksaan, lalu coba lagi.</source>
        <translation>{count} checks are not passed, namely at {questions}. Please correct these answers as the list of checks says, then try again.</translation>
    </message>
    <message>
        <source>Isian ini baru saja diubah petugas lain, jadi perubahan Anda belum disimpan. Periksa isian yang baru, lalu tuliskan lagi bila perlu.</source>
        <translation>Another officer has just changed this answer, so yours is not saved yet. Look at the new answer, then write again if needed.</translation>
    </message>
    <message>
        <source>Masih ada {count} catatan yang belum diterima. Selesaikan catatan itu terlebih dahulu.</source>
        <translation>{count} findings are not accepted yet. Finish them first.</translation>
    </message>
    <message>
        <source>Formulir ini sudah lengkap, jadi tidak ada isian yang perlu diminta. Nyatakan “Terekam lengkap” untuk memulai pemeriksaan.</source>
        <translation>This form is complete, so there is nothing to ask for. Mark it as “Recorded complete” to start the inspection.</translation>
    </message>
    <message>
        <source>Belum ada catatan terbuka. Tuliskan dahulu catatan pada pertanyaan yang perlu diperbaiki.</source>
        <translation>There are no open findings. First write a finding on the question that must be revised.</translation>
    </message>
    <message>
        <source>Tuliskan keterangannya terlebih dahulu.</source>
        <translation>Write the remark first.</translation>
    </message>
    <message>
        <source>Alamat e-mail pemohon belum ada. Isi e-mail pada pertanyaan 1.2 atau 2.2, atau pada buku tamu.</source>
        <translation>The applicant&apos;s e-mail address is missing. Fill in the e-mail in question 1.2 or 2.2, or in the guest book.</translation>
    </message>
    <message>
        <source>Tanggal penyerahan harus antara tanggal e-mail ini dibuat dan hari ini.</source>
        <translation>The day of delivery must lie between the day this e-mail was made and today.</translation>
    </message>
    <message>
        <source>Tanggal belum sesuai. Tuliskan sebagai hh/bb/tttt, misalnya 24/11/2026.</source>
        <translation>This is no day. Write it as dd/mm/yyyy, for example 24/11/2026.</translation>
    </message>
    <message>
        <source>Surat tidak dapat diterbitkan oleh orang yang ikut menyusun, mengubah, atau mengajukannya. Mintalah pejabat lain untuk menerbitkannya.</source>
        <translation>The letter cannot be issued by anyone who drafted, edited or submitted it. Please ask another official to issue it.</translation>
    </message>
    <message>
        <source>Identitas rekomendasi belum sesuai. Pakai kode kantor ini dan tahun yang berjalan, misalnya {expected}.</source>
        <translation>The recommendation identity is not right. Use this office&apos;s code and the current year, for example {expected}.</translation>
    </message>
    <message>
        <source>Nomor urut identitas rekomendasi tahun {year} sudah habis (999). Hubungi BPS Provinsi untuk menentukan identitas berikutnya.</source>
        <translation>The identity serials of {year} are used up (999). Contact BPS Provinsi to settle the next identity.</translation>
    </message>
    <message>
        <source>Identitas rekomendasi {identity} sudah dipakai surat lain. Pakai identitas berikutnya.</source>
        <translation>Identity {identity} is already used by another letter. Use the next one.</translation>
    </message>
    <message>
        <source>Nomor surat belum sesuai. Tuliskan nomor yang memuat angka, paling panjang 80 karakter.</source>
        <translation>The letter&apos;s number is not right. Write a number that holds digits, at most 80 characters long.</translation>
    </message>
    <message>
        <source>Nomor surat {letter} sudah dipakai surat lain. Pakai nomor berikutnya.</source>
        <translation>Number {letter} is already used by another letter. Use the next one.</translation>
    </message>
    <message>
        <source>Tanggal surat harus antara {earliest} dan {latest}. Periksa kembali tanggalnya.</source>
        <translation>The letter&apos;s date must be between {earliest} and {latest}. Please check it.</translation>
    </message>
    <message>
        <source>NIP penanda tangan harus 18 angka. Periksa kembali, atau kosongkan bila belum diketahui.</source>
        <translation>The signer&apos;s NIP must have 18 digits. Please check it, or leave it empty if it is not known yet.</translation>
    </message>
    <message>
        <source>Permintaan ini sudah memiliki surat {letter}. Buka surat itu, atau batalkan dahulu.</source>
        <translation>This request already has letter {letter}. Open that letter, or cancel it first.</translation>
    </message>
    <message>
        <source>Berkas ini bukan PDF, JPG, atau PNG. Pilih berkas dengan salah satu bentuk itu.</source>
        <translation>This file is not a PDF, JPG or PNG. Choose a file of one of these kinds.</translation>
    </message>
    <message>
        <source>Berkas ini terlalu besar. Pilih atau buat berkas paling besar {most_mb} MB.</source>
        <translation>This file is too large. Choose or make a file of at most {most_mb} MB.</translation>
    </message>
    <message>
        <source>Berkas ini kosong. Pilih berkas yang lain.</source>
        <translation>This file is empty. Choose another file.</translation>
    </message>
    <message>
        <source>Berkas ini tidak dapat dibuka. Periksa berkasnya, atau pindai sekali lagi.</source>
        <translation>This file cannot be opened. Check the file, or scan it again.</translation>
    </message>
    <message>
        <source>Surat beserta pindaiannya lebih dari {most_mb} MB, terlalu besar untuk e-mail. Pindai sekali lagi dengan ketajaman 200 dpi.</source>
        <translation>The letter with its scan is over {most_mb} MB, too large for e-mail. Scan it again at 200 dpi.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat disimpan di tempat itu. Pilih folder lain.</source>
        <translation>The file cannot be saved there. Choose another folder.</translation>
    </message>
    <message>
        <source>Printer kantor tidak menerima kertas ini. Periksa printer, atau simpan sebagai PDF.</source>
        <translation>The office&apos;s printer does not take this paper. Check the printer, or save it as a PDF.</translation>
    </message>
    <message>
        <source>Berkas yang tersimpan hilang atau telah berubah, jadi tidak dapat dibuka. Pulihkan dari cadangan, atau lampirkan sekali lagi.</source>
        <translation>The stored file is gone or was changed, so it cannot be opened. Restore it from a backup, or attach it again.</translation>
    </message>
    <message>
        <source>Naskah e-mail kantor ini belum dapat dipakai: berkas {file}, bagian “{place}”. Minta administrator memperbaikinya, atau memindahkan berkas itu agar naskah bawaan dipakai.</source>
        <translation>This office&apos;s wording of e-mails cannot be used yet: file {file}, part “{place}”. Ask the administrator to correct it, or to move that file so that the built-in wording is used.</translation>
    </message>
    <message>
        <source>Naskah surat kantor ini belum dapat dipakai: berkas {file}, bagian “{place}”. Minta administrator memperbaikinya, atau memindahkan berkas itu agar naskah bawaan dipakai.</source>
        <translation>This office&apos;s wording of letters cannot be used yet: file {file}, part “{place}”. Ask the administrator to correct it, or to move that file so that the built-in wording is used.</translation>
    </message>
    <message>
        <source>Akun basis data komputer ini tidak berhak melakukan tindakan itu, jadi tidak ada yang tersimpan. Periksa “database” pada berkas setelan, atau minta administrator menjalankan pst-admin init --database.</source>
        <translation>This machine&apos;s database account may not do that, so nothing was stored. Check “database” in the settings file, or ask the administrator to run pst-admin init --database.</translation>
    </message>
    <message>
        <source>Penyimpanan data ({revision}) belum disiapkan untuk versi program ini. Minta administrator menjalankan pst-admin upgrade, untuk PostgreSQL dengan --database.</source>
        <translation>The store ({revision}) has not been prepared for this version of the program. Ask the administrator to run pst-admin upgrade, for PostgreSQL with --database.</translation>
    </message>
    <message>
        <source>Alamat ini bukan PostgreSQL. Contoh: postgresql+psycopg://postgres@server.kantor/pst_kendal.</source>
        <translation>This address is not a PostgreSQL. Example: postgresql+psycopg://postgres@server.kantor/pst_kendal.</translation>
    </message>
    <message>
        <source>Berkas setelan {file} tidak dapat dibuat. Periksa folder dan izinnya, atau pilih berkas lain dengan --file.</source>
        <translation>The settings file {file} cannot be made. Check the folder and its permissions, or choose another file with --file.</translation>
    </message>
    <message>
        <source>{file} tidak dapat ditulis. Ulangi dengan folder lain dan --new-passwords.</source>
        <translation>{file} cannot be written. Repeat with another folder and --new-passwords.</translation>
    </message>
    <message>
        <source>Tujuan salinan sudah berisi data. Pilih basis data kosong atau berkas yang belum ada.</source>
        <translation>The target already has data. Choose an empty database or a file that does not exist yet.</translation>
    </message>
    <message>
        <source>Belum ada penyimpanan data di {place}. Periksa “database” dan “data_dir” pada berkas setelan, atau buat dengan pst-admin init.</source>
        <translation>There is no data store at {place} yet. Check “database” and “data_dir” in the settings file, or make one with pst-admin init.</translation>
    </message>
    <message>
        <source>Tidak ada penyimpanan data pada alamat asal. Periksa kembali alamatnya.</source>
        <translation>There is no store at the source address. Check the address.</translation>
    </message>
    <message>
        <source>Penyimpanan data asal masih dipakai. Tutup kiosk, papan, meja, dan program lain yang tersambung, lalu salin lagi.</source>
        <translation>The source is still in use. Close kiosk, display, desk and other connected programs, then copy again.</translation>
    </message>
    <message>
        <source>Ada baris pada tabel {table} yang tidak dapat disimpan di tujuan. Tidak ada yang disalin; hubungi petugas TI.</source>
        <translation>A row of table {table} cannot be stored at the target. Nothing was copied; contact IT.</translation>
    </message>
    <message>
        <source>Salinan tabel {table} berbeda dari aslinya pada baris ke-{row}. Tidak ada yang disalin; hubungi petugas TI.</source>
        <translation>The copy of table {table} differs from the original in row {row}. Nothing was copied; contact IT.</translation>
    </message>
    <message>
        <source>Berkas kunci {file} tidak dapat dibaca atau ditulis. Periksa nama dan izinnya.</source>
        <translation>The key file {file} cannot be read or written. Check its name and permissions.</translation>
    </message>
    <message>
        <source>Berkas {file} sudah ada. Kunci tidak pernah menimpa berkas lain; pilih nama lain.</source>
        <translation>The file {file} exists already. A key never overwrites another file; choose another name.</translation>
    </message>
    <message>
        <source>Komputer ini sudah memiliki kunci lain ({origin}). Simpan kunci itu di tempat lain terlebih dahulu bila memang tidak dipakai lagi.</source>
        <translation>This machine already has another key ({origin}). Keep that one elsewhere first if it is no longer used.</translation>
    </message>
    <message>
        <source>Ruang penyimpanan penuh, jadi belum ada yang tersimpan. Kosongkan sebagian ruang pada komputer penyimpanan, lalu coba lagi.</source>
        <translation>The storage is full, so nothing has been stored. Free some space on the computer that keeps the store, then try again.</translation>
    </message>
    <message>
        <source>Penyimpanan data hanya dapat dibaca, jadi belum ada yang tersimpan. Periksa izin folder data dan keadaan disknya.</source>
        <translation>The data store can only be read, so nothing has been stored. Check the data folder&apos;s permissions and its disk.</translation>
    </message>
    <message>
        <source>Penyimpanan data rusak. Hentikan semua aplikasi, jangan hapus berkasnya, dan pulihkan dari cadangan terakhir, atau hubungi petugas TI.</source>
        <translation>The store is damaged. Stop all apps, do not delete its files, and restore the latest backup, or contact IT.</translation>
    </message>
    <message>
        <source>Penyimpanan data yang pernah dipakai komputer ini hilang atau kosong. Pulihkan dari cadangan. Hanya bila datanya memang tidak ada lagi, jalankan: pst-admin accept-store.</source>
        <translation>The store that this computer used is missing or empty. Restore it from the backup. Only if the data is really gone, run: pst-admin accept-store.</translation>
    </message>
    <message>
        <source>Penyimpanan data ini bukan yang biasa dipakai komputer ini. Periksa setelan database dan data_dir. Hanya bila memang diganti, jalankan: pst-admin accept-store.</source>
        <translation>This is not the store that this computer usually uses. Check the settings database and data_dir. Only if it was really exchanged, run: pst-admin accept-store.</translation>
    </message>
    <message>
        <source>Penyimpanan data tertinggal dari yang sudah diberikan kepada pengunjung (catatan {found} dari {told}). Pulihkan cadangan terbaru. Hanya bila selisihnya memang hilang, jalankan: pst-admin accept-store.</source>
        <translation>The store is behind what visitors were already given (entry {found} of {told}). Restore the latest backup. Only if the difference is really lost, run: pst-admin accept-store.</translation>
    </message>
    <message>
        <source>Tanggal dan jam belum dipastikan, jadi nomor belum dapat diberikan. Masuk di meja petugas, lalu jawab pertanyaan tentang jam.</source>
        <translation>Date and time are not confirmed yet, so no number can be given. Sign in at the desk and answer the question about the clock.</translation>
    </message>
    <message>
        <source>Kertas tiket habis</source>
        <translation>The ticket paper has run out</translation>
    </message>
    <message>
        <source>Penutup printer tiket terbuka</source>
        <translation>The ticket printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>Pisau pemotong printer tiket macet</source>
        <translation>The ticket printer&apos;s cutter is stuck</translation>
    </message>
    <message>
        <source>Printer tiket melaporkan kerusakan</source>
        <translation>The ticket printer reports a fault</translation>
    </message>
    <message>
        <source>Printer tiket tidak siap</source>
        <translation>The ticket printer is not ready</translation>
    </message>
    <message>
        <source>Printer tiket tidak terhubung</source>
        <translation>The ticket printer is not connected</translation>
    </message>
    <message>
        <source>Printer tiket tidak menjawab</source>
        <translation>The ticket printer does not answer</translation>
    </message>
    <message>
        <source>Sambungan printer tiket terputus saat mencetak</source>
        <translation>The ticket printer was cut off while printing</translation>
    </message>
    <message>
        <source>Printer tiket berhenti menerima</source>
        <translation>The ticket printer stopped taking data</translation>
    </message>
    <message>
        <source>Tiket tidak dapat dibuat</source>
        <translation>The ticket could not be made</translation>
    </message>
    <message>
        <source>Program berhenti saat mencetak tiket</source>
        <translation>The program stopped while printing the ticket</translation>
    </message>
    <message>
        <source>Program dimulai ulang sebelum tiket dicetak</source>
        <translation>The program was restarted before the ticket was printed</translation>
    </message>
    <message>
        <source>Tiket menunggu terlalu lama</source>
        <translation>The ticket waited too long</translation>
    </message>
    <message>
        <source>Server terputus saat tiket dicetak</source>
        <translation>The server was away while the ticket was printed</translation>
    </message>
    <message>
        <source>Pasang gulungan baru</source>
        <translation>Put in a new roll</translation>
    </message>
    <message>
        <source>Tutup sampai berbunyi klik</source>
        <translation>Close it until it clicks</translation>
    </message>
    <message>
        <source>Matikan printer, lepaskan kertas yang terjepit, lalu nyalakan lagi</source>
        <translation>Switch the printer off, take out the stuck paper, and switch it on again</translation>
    </message>
    <message>
        <source>Matikan printer, tunggu sebentar, lalu nyalakan lagi</source>
        <translation>Switch the printer off, wait a moment, and switch it on again</translation>
    </message>
    <message>
        <source>Periksa tombol dan lampu printer</source>
        <translation>Check the printer&apos;s buttons and lights</translation>
    </message>
    <message>
        <source>Periksa listrik, kabel, dan alamat printer pada setelan</source>
        <translation>Check power, cable and the printer&apos;s address in the settings</translation>
    </message>
    <message>
        <source>Matikan printer, lalu nyalakan lagi</source>
        <translation>Switch the printer off and on again</translation>
    </message>
    <message>
        <source>Periksa kabel, lalu lihat apakah tiket keluar</source>
        <translation>Check the cable, then see whether the ticket came out</translation>
    </message>
    <message>
        <source>Lihat apakah tiket keluar</source>
        <translation>See whether the ticket came out</translation>
    </message>
    <message>
        <source>Periksa bagian [printer] pada berkas setelan</source>
        <translation>Check the section [printer] of the settings file</translation>
    </message>
    <message>
        <source>Cetak bila pengunjungnya masih menunggu</source>
        <translation>Print it if its visitor is still waiting</translation>
    </message>
</context>
</TS>
