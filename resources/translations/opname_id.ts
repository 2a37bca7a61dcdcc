<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AlignmentPage</name>
    <message>
        <source>The alignment page could not be written. Choose another place.</source>
        <translation>Halaman uji tidak dapat ditulis. Pilih tempat lain.</translation>
    </message>
</context>
<context>
    <name>Barcode</name>
    <message>
        <source>“%1” cannot be printed as Code 39, which holds capital letters, digits, blanks and - . $ / + % only. Choose Code 128.</source>
        <translation>“%1” tidak dapat dicetak sebagai Code 39, yang hanya memuat huruf besar, angka, spasi, dan - . $ / + %. Pilih Code 128.</translation>
    </message>
    <message>
        <source>“%1” cannot be printed as Codabar, which holds digits and - $ : / . + only. Choose Code 128.</source>
        <translation>“%1” tidak dapat dicetak sebagai Codabar, yang hanya memuat angka dan - $ : / . +. Pilih Code 128.</translation>
    </message>
    <message>
        <source>“%1” cannot be a QR code. Use letters, digits and signs only.</source>
        <translation>“%1” tidak dapat menjadi kode QR. Gunakan huruf, angka, dan tanda saja.</translation>
    </message>
    <message>
        <source>“%1” cannot be printed as Code 128, which every scanner reads alike only with letters without accents, digits and common signs. Choose QR.</source>
        <translation>“%1” tidak dapat dicetak sebagai Code 128, yang dibaca sama oleh semua pemindai hanya bila berisi huruf tanpa aksen, angka, dan tanda umum. Pilih QR.</translation>
    </message>
    <message>
        <source>There is not enough memory for the barcodes. Close other programs.</source>
        <translation>Memori tidak cukup untuk membuat barcode. Tutup program lain.</translation>
    </message>
    <message>
        <source>“%1” is too long for a barcode. Use a shorter text.</source>
        <translation>“%1” terlalu panjang untuk barcode. Gunakan teks yang lebih pendek.</translation>
    </message>
</context>
<context>
    <name>CatalogueSource</name>
    <message>
        <source>“%1” cannot be read. Check the file and its rights.</source>
        <translation>“%1” tidak dapat dibaca. Periksa berkas dan hak aksesnya.</translation>
    </message>
    <message>
        <source>Taking the catalogue in was cancelled; nothing has changed.</source>
        <translation>Pengambilan katalog dibatalkan; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Name an export file of SLiMS, https://HOST/PATH, mysql://USER@HOST/DATABASE, or demo:N.</source>
        <translation>“%1” tidak ada. Sebutkan berkas ekspor SLiMS, https://HOST/PATH, mysql://PENGGUNA@HOST/BASISDATA, atau demo:N.</translation>
    </message>
    <message>
        <source>“%1” is no demonstration library. Write demo:N with a number of copies, for example demo:3000.</source>
        <translation>“%1” bukan perpustakaan contoh. Tulis demo:N dengan jumlah eksemplar, misalnya demo:3000.</translation>
    </message>
</context>
<context>
    <name>ChangeSending</name>
    <message>
        <source>Sending was stopped. What SLiMS answered is kept; the rest is sent the next time.</source>
        <translation>Pengiriman dihentikan. Yang sudah dijawab SLiMS tetap tersimpan; sisanya dikirim pada pengiriman berikutnya.</translation>
    </message>
    <message>
        <source>The catalogue came from “%1”, whose numbers of titles are not SLiMS&apos;s. Type this into SLiMS from the list of changes and mark it done.</source>
        <translation>Katalog berasal dari “%1”, yang nomor judulnya bukan nomor judul SLiMS. Ketik perubahan ini di SLiMS menurut daftar perubahan, lalu tandai sudah diketik.</translation>
    </message>
    <message>
        <source>The copy was found after it was decided missing. Give the correction up, or take the scan back and queue it again.</source>
        <translation>Eksemplar ini ditemukan setelah diputuskan hilang. Abaikan perubahannya, atau batalkan pindaiannya lalu antrekan lagi perubahannya.</translation>
    </message>
    <message>
        <source>The copy was lent after it was decided missing. Give the correction up, or queue it again once the loan is closed.</source>
        <translation>Eksemplar ini dipinjam setelah diputuskan hilang. Abaikan perubahannya, atau antrekan lagi setelah peminjamannya selesai.</translation>
    </message>
</context>
<context>
    <name>CloseCountingDialog</name>
    <message>
        <source>Close counting</source>
        <translation>Tutup pencacahan</translation>
    </message>
    <message>
        <source>Read: what is absent there is missing. Left: not counted, never valued as lost; the reason stands in the report.</source>
        <translation>Dicacah: yang tidak ada di sana berarti tidak ditemukan. Ditinggalkan: belum dicacah, tidak pernah dinilai hilang; alasannya tercantum dalam laporan.</translation>
    </message>
    <message>
        <source>Selected: read</source>
        <translation>Terpilih dicacah</translation>
    </message>
    <message>
        <source>The selected places were read: what is absent is missing (Ctrl+R)</source>
        <translation>Tempat terpilih sudah dicacah: yang tidak ada berarti tidak ditemukan (Ctrl+R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Reason for leaving places unread, for the report</source>
        <translation>Alasan tempat ditinggalkan, untuk laporan</translation>
    </message>
    <message>
        <source>Reason for leaving places unread</source>
        <translation>Alasan tempat ditinggalkan</translation>
    </message>
    <message>
        <source>Selected: left</source>
        <translation>Tinggalkan terpilih</translation>
    </message>
    <message>
        <source>Leaves the selected places for this reason (Ctrl+L)</source>
        <translation>Meninggalkan tempat terpilih dengan alasan ini (Ctrl+L)</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>All undecided: left</source>
        <translation>Tinggalkan sisanya</translation>
    </message>
    <message>
        <source>Leaves every place that is undecided for this reason (Ctrl+Shift+L)</source>
        <translation>Meninggalkan semua tempat yang belum diputuskan dengan alasan ini (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Counting stays open and nothing is declared (Esc)</source>
        <translation>Pencacahan tetap terbuka dan tidak ada yang dinyatakan (Esc)</translation>
    </message>
    <message>
        <source>Declares every place as chosen and ends activity 5 (Ctrl+Return)</source>
        <translation>Menyatakan setiap tempat sesuai pilihan dan mengakhiri kegiatan 5 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Some books at these places are not covered yet. Decide on each place.</source>
        <translation>Sebagian buku di tempat-tempat ini belum dicacah. Putuskan setiap tempat.</translation>
    </message>
</context>
<context>
    <name>CodeAssignment</name>
    <message>
        <source>“%1” is no pattern of item codes. Write zeros for the number and at most %2 characters, letters, digits and - _ . around it: B00000.</source>
        <translation>“%1” bukan pola kode eksemplar. Tulis nol untuk nomornya dan paling banyak %2 karakter, huruf, angka, serta - _ . di sekitarnya: B00000.</translation>
    </message>
    <message>
        <source>Take 1 to %1 codes at a time.</source>
        <translation>Ambil 1 sampai %1 kode sekaligus.</translation>
    </message>
    <message>
        <source>Only %1 codes of the pattern “%2” are free. Take fewer, or a pattern with more digits.</source>
        <translation>Hanya %1 kode dengan pola “%2” yang bebas. Ambil lebih sedikit, atau pola dengan lebih banyak angka.</translation>
    </message>
    <message>
        <source>Give each copy one code.</source>
        <translation>Beri setiap eksemplar satu kode.</translation>
    </message>
    <message>
        <source>SLiMS has no copy without a code with the number %1. Take the catalogue in again.</source>
        <translation>SLiMS tidak punya eksemplar tanpa kode bernomor %1. Ambil katalog lagi.</translation>
    </message>
    <message>
        <source>The code “%1” was taken meanwhile. Take the next free codes again.</source>
        <translation>Kode “%1” sudah terpakai sementara itu. Ambil kode kosong berikutnya lagi.</translation>
    </message>
</context>
<context>
    <name>CommandCard</name>
    <message>
        <source>Command card</source>
        <translation>Kartu perintah</translation>
    </message>
    <message>
        <source>Cut along the dashed lines and keep the codes within reach of the scanner. Scanning one does what its words say, at the station that read it; no book is counted.</source>
        <translation>Potong menurut garis putus-putus dan simpan kode-kodenya dalam jangkauan pemindai. Memindai sebuah kode menjalankan perintah yang tertulis padanya, di stasiun yang membacanya; tidak ada buku yang tercacah.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
    <message>
        <source>While scanning</source>
        <translation>Saat memindai</translation>
    </message>
    <message>
        <source>Again: the scan before it</source>
        <translation>Sekali lagi: pindaian sebelumnya</translation>
    </message>
    <message>
        <source>Shelf finished</source>
        <translation>Rak selesai</translation>
    </message>
    <message>
        <source>Every book of the shelf was scanned</source>
        <translation>Semua buku di rak itu telah dipindai</translation>
    </message>
    <message>
        <source>Of the copy that was scanned last</source>
        <translation>Untuk eksemplar yang terakhir dipindai</translation>
    </message>
    <message>
        <source>Condition of the copy</source>
        <translation>Kondisi eksemplar</translation>
    </message>
    <message>
        <source>Good condition</source>
        <translation>Kondisi baik</translation>
    </message>
    <message>
        <source>Lightly damaged</source>
        <translation>Rusak ringan</translation>
    </message>
    <message>
        <source>Heavily damaged</source>
        <translation>Rusak berat</translation>
    </message>
    <message>
        <source>Switch operator</source>
        <translation>Ganti petugas</translation>
    </message>
    <message>
        <source>Open shelf</source>
        <translation>Buka rak</translation>
    </message>
    <message>
        <source>Scans from now on are this person&apos;s</source>
        <translation>Pindaian berikutnya atas nama petugas ini</translation>
    </message>
    <message>
        <source>Scans from now on are of this shelf</source>
        <translation>Pindaian berikutnya tercatat di rak ini</translation>
    </message>
    <message>
        <source>“%1” is too long for a barcode on a page. Use a shorter name.</source>
        <translation>“%1” terlalu panjang untuk barcode selebar halaman. Gunakan nama yang lebih pendek.</translation>
    </message>
    <message>
        <source>Take the last scan back</source>
        <translation>Batalkan pindaian terakhir</translation>
    </message>
</context>
<context>
    <name>CommandCards</name>
    <message>
        <source>“%1” cannot be printed as a command. Use a name of 1 to %2 characters that does not end in a dollar sign.</source>
        <translation>“%1” tidak dapat dicetak sebagai perintah. Gunakan nama 1 sampai %2 karakter yang tidak diakhiri tanda dolar.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: %1</source>
        <translation>Pemakaian: %1</translation>
    </message>
    <message>
        <source>An option needs a value.</source>
        <translation>Ada pilihan yang memerlukan nilai.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Tidak ada pilihan “%1”.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Ada yang kurang.</translation>
    </message>
    <message>
        <source>“%1” is too much.</source>
        <translation>“%1” berlebih.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number of at least %2.</source>
        <translation>--%1 menerima bilangan bulat paling sedikit %2.</translation>
    </message>
    <message>
        <source>--lang takes id or en.</source>
        <translation>--lang hanya menerima id atau en.</translation>
    </message>
    <message>
        <source>Usage: opnamectl [--json] [--lang id|en] VERB FILE [OPTION…]</source>
        <translation>Pemakaian: opnamectl [--json] [--lang id|en] PERINTAH BERKAS [PILIHAN…]</translation>
    </message>
    <message>
        <source>Verbs: %1</source>
        <translation>Perintah: %1</translation>
    </message>
    <message>
        <source>There is no verb “%1”. Verbs are: %2.</source>
        <translation>Tidak ada perintah “%1”. Perintah yang ada: %2.</translation>
    </message>
    <message>
        <source>“%1” is not available in this version.</source>
        <translation>“%1” belum tersedia dalam versi ini.</translation>
    </message>
    <message>
        <source>“callnumbers” knows one thing to do: sort.</source>
        <translation>“callnumbers” hanya mengenal satu pekerjaan: sort.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the file and its rights.</source>
        <translation>“%1” tidak dapat dibaca. Periksa berkas dan hak aksesnya.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Tidak ada masalah.</translation>
    </message>
    <message>
        <source>--kind takes the kind of a difference, for example missing.</source>
        <translation>--kind menerima jenis selisih, misalnya missing.</translation>
    </message>
    <message>
        <source>--as takes what is decided, for example keep.</source>
        <translation>--as menerima keputusan, misalnya keep.</translation>
    </message>
    <message>
        <source>%1 decisions changed</source>
        <translation>%1 keputusan berubah</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Laporan: %1</translation>
    </message>
    <message>
        <source>A session needs a name: --name “Stock Opname 2026”.</source>
        <translation>Sesi memerlukan nama: --name “Stock Opname 2026”.</translation>
    </message>
    <message>
        <source>Session “%1” made: %2</source>
        <translation>Sesi “%1” dibuat: %2</translation>
    </message>
    <message>
        <source>%1 open loans</source>
        <translation>%1 peminjaman berjalan</translation>
    </message>
    <message>
        <source>The source has no loans. Take them in before the freeze: opnamectl loans FILE --from PATH</source>
        <translation>Sumber ini tidak memuat peminjaman. Ambil sebelum pembekuan: opnamectl loans BERKAS --from BERKAS.csv</translation>
    </message>
    <message>
        <source>Since the freeze: %1 added, %2 changed, %3 vanished</source>
        <translation>Sejak pembekuan: %1 bertambah, %2 berubah, %3 lenyap</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Baris %1: %2</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Hilang</translation>
    </message>
    <message>
        <source>Value %1, %2 without a price</source>
        <translation>Nilai %1, %2 tanpa harga</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Di tempat lain</translation>
    </message>
    <message>
        <source>Say where it goes: -o OUT.</source>
        <translation>Sebutkan berkas tujuannya: -o BERKAS.</translation>
    </message>
    <message>
        <source>%1 pages written to %2</source>
        <translation>%1 halaman ditulis ke %2</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 baris ditulis ke %2</translation>
    </message>
    <message>
        <source>--for takes count, order, label, move or sample.</source>
        <translation>--for menerima count, order, label, move, atau sample.</translation>
    </message>
    <message>
        <source>Say which shelf: --shelf S.</source>
        <translation>Sebutkan raknya: --shelf RAK.</translation>
    </message>
    <message>
        <source>%1 scans, %2 books to move, %3 gaps</source>
        <translation>%1 pindaian, %2 buku perlu dipindahkan, %3 celah</translation>
    </message>
    <message>
        <source>Move %1 between %2 and %3</source>
        <translation>Pindahkan %1 ke antara %2 dan %3</translation>
    </message>
    <message>
        <source>Gap: %1</source>
        <translation>Celah: %1</translation>
    </message>
    <message>
        <source>Belongs elsewhere: %1</source>
        <translation>Tempatnya bukan di sini: %1</translation>
    </message>
    <message>
        <source>Has no place in the order: %1</source>
        <translation>Tidak memiliki tempat dalam susunan: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>berlangsung</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>menunggu %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>belum mulai</translation>
    </message>
    <message>
        <source>Not frozen yet: nothing is counted before the end of activity 4.</source>
        <translation>Belum dibekukan: pencacahan dimulai setelah kegiatan 4 selesai.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya ada</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>  of these lent in SLiMS</source>
        <translation>  di antaranya terpinjam di SLiMS</translation>
    </message>
    <message>
        <source>  of these on another shelf</source>
        <translation>  di antaranya di rak lain</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Not covered yet</source>
        <translation>Belum dicacah</translation>
    </message>
    <message>
        <source>Left-out status, present</source>
        <translation>Status tidak dicacah, ada</translation>
    </message>
    <message>
        <source>Out of scope, present</source>
        <translation>Di luar cakupan, ada</translation>
    </message>
    <message>
        <source>Added since the freeze, present</source>
        <translation>Bertambah sejak pembekuan, ada</translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Pindaian</translation>
    </message>
    <message>
        <source>  of these duplicates</source>
        <translation>  di antaranya ganda</translation>
    </message>
    <message>
        <source>  of these unknown</source>
        <translation>  di antaranya tidak dikenal</translation>
    </message>
    <message>
        <source>  of these invalid</source>
        <translation>  di antaranya tidak sah</translation>
    </message>
    <message>
        <source>--scan takes STATION:NUMBER, as the scan was answered.</source>
        <translation>--scan menerima STASIUN:NOMOR, seperti pada jawaban pindaian.</translation>
    </message>
    <message>
        <source>%1 scans taken back</source>
        <translation>%1 pindaian dibatalkan</translation>
    </message>
    <message>
        <source>In order: %1 journal rows, head %2</source>
        <translation>Utuh: %1 baris jurnal, sidik %2</translation>
    </message>
    <message>
        <source>--profile takes dewey, lc, or a file with a JSON object: “%1” is none of these.</source>
        <translation>--profile menerima dewey, lc, atau berkas berisi objek JSON: “%1” bukan salah satunya.</translation>
    </message>
    <message>
        <source>The loans are not known. Take them in: opnamectl loans FILE --from PATH</source>
        <translation>Data peminjaman tidak diketahui. Ambil dengan: opnamectl loans BERKAS --from BERKAS.csv</translation>
    </message>
    <message>
        <source>command</source>
        <translation>perintah</translation>
    </message>
    <message>
        <source>invalid code</source>
        <translation>kode tidak sah</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>kode tidak dikenal</translation>
    </message>
    <message>
        <source>already scanned</source>
        <translation>sudah dipindai</translation>
    </message>
    <message>
        <source>on loan, but here</source>
        <translation>terpinjam, tetapi ada</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>tidak dicacah</translation>
    </message>
    <message>
        <source>out of scope</source>
        <translation>di luar cakupan</translation>
    </message>
    <message>
        <source>new in SLiMS</source>
        <translation>baru di SLiMS</translation>
    </message>
    <message>
        <source>wrong shelf</source>
        <translation>salah rak</translation>
    </message>
    <message>
        <source>found</source>
        <translation>ditemukan</translation>
    </message>
    <message>
        <source>--home needs --as read or --as left.</source>
        <translation>--home memerlukan --as read atau --as left.</translation>
    </message>
    <message>
        <source>Say where the card goes: -o OUT.pdf.</source>
        <translation>Sebutkan berkas tujuan kartunya: -o BERKAS.pdf.</translation>
    </message>
    <message>
        <source>%1 commands on %2 pages written to %3</source>
        <translation>%1 perintah dalam %2 halaman ditulis ke %3</translation>
    </message>
    <message>
        <source>Say which copy: --item CODE.</source>
        <translation>Sebutkan eksemplarnya: --item KODE.</translation>
    </message>
    <message>
        <source>--as takes baik, rusak_ringan or rusak_berat.</source>
        <translation>--as menerima baik, rusak_ringan, atau rusak_berat.</translation>
    </message>
    <message>
        <source>--format takes lines, comma, semicolon, tab or bar.</source>
        <translation>--format menerima lines, comma, semicolon, tab, atau bar.</translation>
    </message>
    <message>
        <source>--column takes a column&apos;s name or its number from 1.</source>
        <translation>--column menerima nama kolom atau nomornya mulai dari 1.</translation>
    </message>
    <message>
        <source>--column and --format are for a file; standard input is read one code a line.</source>
        <translation>--column dan --format hanya untuk berkas; masukan standar dibaca satu kode per baris.</translation>
    </message>
    <message>
        <source>Say one of --count, --scan and --shelf, not several.</source>
        <translation>Sebutkan salah satu saja dari --count, --scan, dan --shelf.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n perubahan</numerusform>
        </translation>
    </message>
    <message>
        <source>--state takes waiting, sent, applied, already, conflict, refused or taken_back.</source>
        <translation>--state menerima waiting, sent, applied, already, conflict, refused, atau taken_back.</translation>
    </message>
    <message>
        <source>Say which changes are done: --id ID.</source>
        <translation>Sebutkan perubahan mana yang sudah selesai: --id ID.</translation>
    </message>
    <message>
        <source>Decide one conflict: --id ID --keep ours, or --keep theirs.</source>
        <translation>Putuskan satu konflik: --id ID --keep ours, atau --keep theirs.</translation>
    </message>
    <message>
        <source>%1 applied, %2 were so already, %3 conflicts, %4 refused, %5 pending</source>
        <translation>%1 diterapkan, %2 sudah demikian, %3 konflik, %4 ditolak, %5 menunggu</translation>
    </message>
    <message>
        <source>Written into SLiMS as stock-take %1: %2 there, %3 missing, %4 on loan, %5 not covered</source>
        <translation>Ditulis ke SLiMS sebagai stock opname %1: %2 ada, %3 tidak ditemukan, %4 terpinjam, %5 belum dicacah</translation>
    </message>
    <message>
        <source>%1 rows of SLiMS&apos;s former stock-take are kept in the session.</source>
        <translation>%1 baris stock opname SLiMS sebelumnya disimpan dalam sesi.</translation>
    </message>
    <message>
        <source>--partial and --take-part belong to --publish.</source>
        <translation>--partial dan --take-part hanya dipakai bersama --publish.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>masukan standar</translation>
    </message>
    <message>
        <source>Weeded copies on the shelf: %1</source>
        <translation>Eksemplar yang disiangi di rak: %1</translation>
    </message>
    <message>
        <source>Data of weeded copies in SLiMS: %1</source>
        <translation>Data eksemplar yang disiangi di SLiMS: %1</translation>
    </message>
    <message>
        <source>Say which codes to take back: --from PATH, or - for standard input.</source>
        <translation>Sebutkan kode yang dibatalkan: --from PATH, atau - untuk masukan standar.</translation>
    </message>
    <message>
        <source>%1 copies are listed as weeded</source>
        <translation>%1 eksemplar terdaftar sebagai disiangi</translation>
    </message>
    <message>
        <source>The list of codes “%1” cannot be read. Check the path.</source>
        <translation>Daftar kode “%1” tidak dapat dibaca. Periksa letaknya.</translation>
    </message>
    <message>
        <source>--symbology takes code128, code39, codabar or qr.</source>
        <translation>--symbology menerima code128, code39, codabar, atau qr.</translation>
    </message>
    <message>
        <source>--kind takes barcode, spine or both.</source>
        <translation>--kind menerima barcode, spine, atau both.</translation>
    </message>
    <message>
        <source>--offset takes millimetres to the right and down: 1.5,-0.3.</source>
        <translation>--offset menerima milimeter ke kanan dan ke bawah: 1.5,-0.3.</translation>
    </message>
    <message>
        <source>Say the pattern: --pattern B00000.</source>
        <translation>Sebutkan polanya: --pattern B00000.</translation>
    </message>
    <message>
        <source>“%1” is in no catalogue: its label has the code only.</source>
        <translation>“%1” tidak ada dalam katalog: labelnya hanya berisi kode.</translation>
    </message>
    <message>
        <source>%1 labels on %2 pages written to %3</source>
        <translation>%1 label pada %2 halaman ditulis ke %3</translation>
    </message>
    <message>
        <source>Say where the labels go: -o OUT.pdf.</source>
        <translation>Sebutkan ke mana label ditulis: -o OUT.pdf.</translation>
    </message>
    <message>
        <source>Another program writes to the session: that these labels were printed is not noted.</source>
        <translation>Program lain sedang menulis ke sesi ini: bahwa label ini dicetak tidak dicatat.</translation>
    </message>
    <message>
        <source>Proposal: “%1”.</source>
        <translation>Usul: “%1”.</translation>
    </message>
    <message>
        <source>Perhaps “%1”.</source>
        <translation>Barangkali “%1”.</translation>
    </message>
    <message>
        <source>Weeded copies that SLiMS does not say are weeded, or otherwise</source>
        <translation>Eksemplar disiangi yang menurut SLiMS tidak disiangi, atau sebaliknya</translation>
    </message>
    <message>
        <source>List and SLiMS have to agree before the count begins.</source>
        <translation>Daftar dan SLiMS harus sesuai sebelum pencacahan dimulai.</translation>
    </message>
    <message>
        <source>%1: %2, of these %3 with a proposal. %4</source>
        <translation>%1: %2, di antaranya %3 dengan usul. %4</translation>
    </message>
    <message>
        <source>%1 copies on %2 shelves, %3 to be counted, %4 of them on loan</source>
        <translation>%1 eksemplar di %2 rak, %3 dicacah, %4 di antaranya terpinjam</translation>
    </message>
    <message>
        <source>Activity %1: %2 minutes, %3 days, %4 people</source>
        <translation>Kegiatan %1: %2 menit, %3 hari, %4 orang</translation>
    </message>
    <message>
        <source>%1, day %2: %3 copies, %4 to %5</source>
        <translation>%1, hari ke-%2: %3 eksemplar, %4 sampai %5</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Orang ke-%1</translation>
    </message>
    <message>
        <source>Say what the book is called: --title T.</source>
        <translation>Sebutkan judul bukunya: --title T.</translation>
    </message>
    <message>
        <source>--condition takes baik, rusak_ringan or rusak_berat.</source>
        <translation>--condition menerima baik, rusak_ringan, atau rusak_berat.</translation>
    </message>
    <message>
        <source>“%1” is the name of several locations. Give the id: %2.</source>
        <translation>“%1” adalah nama beberapa lokasi. Sebutkan id-nya: %2.</translation>
    </message>
    <message>
        <source>There is no location “%1”: no catalogue was taken in yet.</source>
        <translation>Tidak ada lokasi “%1”: katalog belum diambil.</translation>
    </message>
    <message>
        <source>SLiMS has no location “%1”. Locations are: %2.</source>
        <translation>SLiMS tidak memiliki lokasi “%1”. Lokasi yang ada: %2.</translation>
    </message>
    <message>
        <source>“--separator” takes a comma or a semicolon.</source>
        <translation>“--separator” menerima koma atau titik koma.</translation>
    </message>
    <message>
        <source>Lost then, found now</source>
        <translation>Dulu hilang, kini ditemukan</translation>
    </message>
    <message>
        <source>Lost both times</source>
        <translation>Hilang dua kali</translation>
    </message>
    <message>
        <source>New losses</source>
        <translation>Kehilangan baru</translation>
    </message>
    <message>
        <source>Lost then, marked missing since and not seen</source>
        <translation>Dulu hilang, sejak itu ditandai hilang dan tidak terlihat</translation>
    </message>
    <message>
        <source>Lost then, now on loan, elsewhere or not counted</source>
        <translation>Dulu hilang, kini terpinjam, di tempat lain, atau belum dicacah</translation>
    </message>
    <message>
        <source>No longer in the catalogue</source>
        <translation>Tidak ada lagi dalam katalog</translation>
    </message>
    <message>
        <source>The texts are in %1. Those that are changed there are used from now on.</source>
        <translation>Teksnya ada di %1. Teks yang diubah di sana dipakai mulai sekarang.</translation>
    </message>
    <message>
        <source>The catalogue was taken in on %1, not today: what was lent and returned since then is not known here.</source>
        <translation>Katalog diambil pada %1, bukan hari ini: yang dipinjam dan dikembalikan sejak itu tidak diketahui di sini.</translation>
    </message>
    <message>
        <source>--list takes one of %1.</source>
        <translation>--list menerima salah satu dari %1.</translation>
    </message>
    <message>
        <source>SLiMS has no copy with the item code “%1”. Check the code.</source>
        <translation>SLiMS tidak memiliki eksemplar dengan kode “%1”. Periksa kodenya.</translation>
    </message>
    <message>
        <source>Line %1: the catalogue has no copy “%2”.</source>
        <translation>Baris %1: katalog tidak memiliki eksemplar “%2”.</translation>
    </message>
    <message>
        <source>Line %1: “%2” stood there before; the newer loan was kept.</source>
        <translation>Baris %1: “%2” sudah ada sebelumnya; peminjaman yang lebih baru disimpan.</translation>
    </message>
    <message>
        <source>Say where the list with item_code, kode_barang and nup is: --from PATH.</source>
        <translation>Sebutkan daftar yang memuat item_code, kode_barang, dan nup: --from BERKAS.</translation>
    </message>
    <message>
        <source>%1 rows taken, %2 of them new or changed; %3 copies have a number now</source>
        <translation>%1 baris diambil, %2 di antaranya baru atau berubah; %3 eksemplar kini memiliki nomor</translation>
    </message>
    <message>
        <source>%1 item codes are of no copy in SLiMS</source>
        <translation>%1 kode eksemplar tidak dimiliki eksemplar mana pun di SLiMS</translation>
    </message>
    <message>
        <source>Line %1 not taken: %2</source>
        <translation>Baris %1 tidak diambil: %2</translation>
    </message>
    <message>
        <source>%1 rows were not taken in all</source>
        <translation>%1 baris seluruhnya tidak diambil</translation>
    </message>
    <message>
        <source>Would be written into SLiMS: %1 there, %2 missing, %3 on loan, %4 not covered</source>
        <translation>Akan ditulis ke SLiMS: %1 ada, %2 tidak ditemukan, %3 terpinjam, %4 belum dicacah</translation>
    </message>
    <message>
        <source>Estimate for %1 copies without a price: about %2</source>
        <translation>Taksiran untuk %1 eksemplar tanpa harga: sekitar %2</translation>
    </message>
    <message>
        <source>%1 copies drawn, %2 scanned for the sample</source>
        <translation>%1 eksemplar diundi, %2 dipindai untuk sampel</translation>
    </message>
    <message>
        <source>%1 errors: %2, with 95 % confidence between %3 and %4</source>
        <translation>%1 kesalahan: %2, dengan keyakinan 95 % antara %3 dan %4</translation>
    </message>
    <message>
        <source>--among takes both, found or missing.</source>
        <translation>--among menerima both, found, atau missing.</translation>
    </message>
    <message>
        <source>--again needs to know how many: --size N.</source>
        <translation>--again memerlukan jumlahnya: --size N.</translation>
    </message>
    <message>
        <source>No sample was drawn yet. Say how many copies: --size N.</source>
        <translation>Belum ada sampel yang diundi. Sebutkan jumlah eksemplarnya: --size N.</translation>
    </message>
    <message>
        <source>The letterhead has no logo.</source>
        <translation>Kepala surat tidak memiliki logo.</translation>
    </message>
    <message>
        <source>The logo is kept in the session.</source>
        <translation>Logo disimpan dalam sesi.</translation>
    </message>
    <message>
        <source>Signed off by %1 (%2); the head hash that was signed is %3</source>
        <translation>Disahkan oleh %1 (%2); sidik jurnal yang disahkan adalah %3</translation>
    </message>
    <message>
        <source>Activity %1 was begun before activity %2 was finished. Give the reason for the report: sop FILE --start %1 --note …</source>
        <translation>Kegiatan %1 dimulai sebelum kegiatan %2 selesai. Sebutkan alasannya untuk laporan: sop FILE --start %1 --note …</translation>
    </message>
    <message>
        <source>%1 scans</source>
        <translation>%1 pindaian</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>di %1</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>memimpin</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>komputer ini</translation>
    </message>
    <message>
        <source>--location says which shelf of a name is meant: it goes with --shelf.</source>
        <translation>--location menyebut rak mana yang dimaksud di antara rak yang bernama sama: gunakan bersama --shelf.</translation>
    </message>
    <message>
        <source>%1 rows sent, %2 received, %3 quarantined</source>
        <translation>%1 baris terkirim, %2 diterima, %3 dikarantina</translation>
    </message>
    <message>
        <source>%1 rows of other stations are not at SLiMS yet. Their laptops send them; with --all this one does.</source>
        <translation>%1 baris stasiun lain belum ada di SLiMS. Laptop masing-masing yang mengirimnya; dengan --all laptop ini yang mengirim.</translation>
    </message>
    <message>
        <source>--%1 takes a date such as 2026-11-24.</source>
        <translation>--%1 menerima tanggal seperti 2026-11-24.</translation>
    </message>
    <message>
        <source>--result takes has_it, returned, lost, no_answer or other.</source>
        <translation>--result menerima has_it, returned, lost, no_answer, atau other.</translation>
    </message>
    <message>
        <source>Take the loans in first (--from), then confirm (--confirm).</source>
        <translation>Ambil data peminjaman lebih dahulu (--from), lalu catat konfirmasinya (--confirm).</translation>
    </message>
    <message>
        <source>--%1 belongs to --confirm CODE.</source>
        <translation>--%1 hanya dipakai bersama --confirm KODE.</translation>
    </message>
    <message>
        <source>%1 of these by who had counted them; they are in no figure</source>
        <translation>%1 di antaranya oleh pencacahnya sendiri; tidak masuk dalam angka mana pun</translation>
    </message>
    <message>
        <source>its place is %1</source>
        <translation>tempatnya %1</translation>
    </message>
    <message>
        <source>found later</source>
        <translation>ditemukan kemudian</translation>
    </message>
    <message>
        <source>--%1 is said of a book without a label. With --same-label and --scan only --note is taken.</source>
        <translation>--%1 hanya untuk buku tanpa label. Bersama --same-label dan --scan hanya --note yang diterima.</translation>
    </message>
    <message>
        <source>The answer could not be written to standard output. Check where it goes, and run the command again.</source>
        <translation>Jawaban tidak dapat ditulis ke keluaran standar. Periksa tujuannya, lalu jalankan lagi perintahnya.</translation>
    </message>
    <message>
        <source>Standard input cannot be read. Name a file instead.</source>
        <translation>Masukan standar tidak dapat dibaca. Sebutkan berkas sebagai gantinya.</translation>
    </message>
    <message>
        <source>--count is too large. Name a smaller number.</source>
        <translation>--count terlalu besar. Sebutkan angka yang lebih kecil.</translation>
    </message>
    <message>
        <source>Say which document and where it goes: --kind KIND -o OUT. Kinds are: %1.</source>
        <translation>Sebutkan dokumen dan tempat menyimpannya: --kind JENIS -o KELUARAN. Jenisnya: %1.</translation>
    </message>
    <message>
        <source>%1 copies are expected on the shelves.</source>
        <translation>%1 eksemplar seharusnya ada di rak.</translation>
    </message>
    <message>
        <source>%1 copies of %2 titles taken in, %3 seconds</source>
        <translation>%1 eksemplar dari %2 judul diambil, %3 detik</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connections to SLiMS</source>
        <translation>Sambungan ke SLiMS</translation>
    </message>
    <message>
        <source>The connections that this computer knows, for every session. Fill one in and try it: what is wrong is said below.</source>
        <translation>Sambungan yang dikenal komputer ini, berlaku untuk semua sesi. Isi salah satu lalu coba; kesalahannya dijelaskan di bawah.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Sambungan</translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation>Tambah basis data</translation>
    </message>
    <message>
        <source>SLiMS&apos;s MariaDB, with a user of its own</source>
        <translation>MariaDB milik SLiMS, dengan pengguna tersendiri</translation>
    </message>
    <message>
        <source>Add a web address</source>
        <translation>Tambah alamat web</translation>
    </message>
    <message>
        <source>SLiMS with the Opname plugin</source>
        <translation>SLiMS dengan plugin Opname</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Forget this connection and its password</source>
        <translation>Lupakan sambungan ini beserta kata sandinya</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Basis data</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Pengguna basis data</translation>
    </message>
    <message>
        <source>Time zone of the server</source>
        <translation>Zona waktu server</translation>
    </message>
    <message>
        <source>Address of SLiMS</source>
        <translation>Alamat SLiMS</translation>
    </message>
    <message>
        <source>https://perpustakaan.example.org/slims</source>
        <translation>https://perpustakaan.example.org/slims</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Otoritas sertifikat</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Pilih berkas sertifikat</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation>Simpan di keyring desktop</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Coba sambungan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Send it unencrypted all the same</source>
        <translation>Tetap kirim tanpa enkripsi</translation>
    </message>
    <message>
        <source>Anybody on the network could read what is sent: the catalogue, loans, and a token to act with</source>
        <translation>Siapa pun di jaringan dapat membaca yang dikirim: katalog, peminjaman, dan token untuk bertindak</translation>
    </message>
    <message>
        <source>A PEM file, when SLiMS needs one</source>
        <translation>Berkas PEM, bila SLiMS memerlukannya</translation>
    </message>
</context>
<context>
    <name>DashboardPanel</name>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
</context>
<context>
    <name>DashboardWork</name>
    <message>
        <source>The figures were not put together.</source>
        <translation>Angka-angkanya tidak tersusun.</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message>
        <source>The copy has no item code: it needs a label before it can be scanned.</source>
        <translation>Eksemplar ini tidak memiliki kode: perlu label sebelum dapat dipindai.</translation>
    </message>
    <message>
        <source>The item code contains control characters: no scanner can send it as it is.</source>
        <translation>Kode eksemplar memuat karakter kendali: tidak ada pemindai yang dapat mengirimnya.</translation>
    </message>
    <message>
        <source>The item code is longer than %1 characters.</source>
        <translation>Kode eksemplar lebih dari %1 karakter.</translation>
    </message>
    <message>
        <source>The item code begins or ends with a blank.</source>
        <translation>Kode eksemplar diawali atau diakhiri spasi.</translation>
    </message>
    <message>
        <source>The copy belongs to no title.</source>
        <translation>Eksemplar ini tidak memiliki judul.</translation>
    </message>
    <message>
        <source>Neither the copy nor its title has a call number: it has no place in the shelf order.</source>
        <translation>Eksemplar maupun judulnya tidak memiliki nomor panggil: tidak ada tempatnya dalam susunan rak.</translation>
    </message>
    <message>
        <source>The call number “%1” has no class: it sorts last.</source>
        <translation>Nomor panggil “%1” tidak memiliki kelas: urutannya paling akhir.</translation>
    </message>
    <message>
        <source>The item code is easily taken for “%1”.</source>
        <translation>Kode eksemplar mudah tertukar dengan “%1”.</translation>
    </message>
    <message>
        <source>The item code does not follow the library&apos;s pattern %1.</source>
        <translation>Kode eksemplar tidak mengikuti pola perpustakaan %1.</translation>
    </message>
    <message>
        <source>The item code is not fourteen digits with the right check digit at the end: it was typed wrongly, or its label is from elsewhere.</source>
        <translation>Kode eksemplar bukan empat belas angka dengan angka pemeriksa yang benar di akhir: salah ketik, atau labelnya berasal dari tempat lain.</translation>
    </message>
    <message>
        <source>The call number “%1” stands in class %2, but the title is classified %3.</source>
        <translation>Nomor panggil “%1” termasuk kelas %2, tetapi judulnya diklasifikasi %3.</translation>
    </message>
    <message>
        <source>The copy&apos;s call number “%1” is not its title&apos;s, “%2”.</source>
        <translation>Nomor panggil eksemplar “%1” bukan nomor panggil judulnya, “%2”.</translation>
    </message>
    <message>
        <source>The call number “%1” is for class %2, but most books on Islam here stand in %3.</source>
        <translation>Nomor panggil “%1” memakai kelas %2, tetapi kebanyakan buku Islam di sini berada di %3.</translation>
    </message>
    <message>
        <source>The call number “%1” is not written cleanly: “%2”.</source>
        <translation>Nomor panggil “%1” kurang rapi: “%2”.</translation>
    </message>
    <message>
        <source>To SLiMS the item code is the same as “%1”.</source>
        <translation>Bagi SLiMS kode eksemplar ini sama dengan “%1”.</translation>
    </message>
    <message>
        <source>Without an item code</source>
        <translation>Tanpa kode eksemplar</translation>
    </message>
    <message>
        <source>Such a copy cannot be scanned. Give it a code and a label in activity 3.</source>
        <translation>Eksemplar seperti ini tidak dapat dipindai. Beri kode dan label di kegiatan 3.</translation>
    </message>
    <message>
        <source>Item codes with control characters</source>
        <translation>Kode eksemplar dengan karakter kendali</translation>
    </message>
    <message>
        <source>No scanner sends them: the copy will be unknown although its label is right. Correct the code in SLiMS.</source>
        <translation>Tidak ada pemindai yang mengirimnya: eksemplar menjadi tidak dikenal walaupun labelnya benar. Perbaiki kodenya di SLiMS.</translation>
    </message>
    <message>
        <source>Item codes that are too long</source>
        <translation>Kode eksemplar yang terlalu panjang</translation>
    </message>
    <message>
        <source>SLiMS keeps no more than 20 characters, so the label says something else than SLiMS. Give the copy a new code and label.</source>
        <translation>SLiMS menyimpan paling banyak 20 karakter, jadi label berbunyi lain dari SLiMS. Beri eksemplar kode dan label baru.</translation>
    </message>
    <message>
        <source>Item codes that begin or end with a blank</source>
        <translation>Kode eksemplar yang diawali atau diakhiri spasi</translation>
    </message>
    <message>
        <source>The blank cannot be seen on the label and may be missing in its barcode. Correct the code in SLiMS.</source>
        <translation>Spasi itu tidak terlihat di label dan mungkin tidak ada di barcodenya. Perbaiki kodenya di SLiMS.</translation>
    </message>
    <message>
        <source>Item codes outside the library&apos;s pattern</source>
        <translation>Kode eksemplar di luar pola perpustakaan</translation>
    </message>
    <message>
        <source>They were typed wrongly, or their labels are from elsewhere. Compare with the book; the hint is only a guess.</source>
        <translation>Salah ketik, atau labelnya dari tempat lain. Bandingkan dengan bukunya; petunjuk ini hanya perkiraan.</translation>
    </message>
    <message>
        <source>Item codes with a wrong check digit</source>
        <translation>Kode eksemplar dengan angka pemeriksa yang salah</translation>
    </message>
    <message>
        <source>One of their digits was typed wrongly. Compare with the book; the hint has the digit that would fit the others.</source>
        <translation>Salah satu angkanya salah ketik. Bandingkan dengan bukunya; petunjuk berisi angka yang cocok dengan lainnya.</translation>
    </message>
    <message>
        <source>Item codes that SLiMS takes for one</source>
        <translation>Kode eksemplar yang sama bagi SLiMS</translation>
    </message>
    <message>
        <source>SLiMS knows no difference between them, so a scan finds only one of the copies. Give the others new codes and labels.</source>
        <translation>SLiMS tidak membedakannya, jadi pindaian hanya menemukan satu eksemplar. Beri yang lain kode dan label baru.</translation>
    </message>
    <message>
        <source>Item codes that look alike</source>
        <translation>Kode eksemplar yang mirip</translation>
    </message>
    <message>
        <source>O and 0, I and 1, or leading zeros: typed by hand or read by eye, one is taken for the other. Scan these copies, do not type them.</source>
        <translation>O dan 0, I dan 1, atau nol di depan: bila diketik atau dibaca mata, yang satu disangka yang lain. Pindai eksemplar ini, jangan diketik.</translation>
    </message>
    <message>
        <source>Copies without a title</source>
        <translation>Eksemplar tanpa judul</translation>
    </message>
    <message>
        <source>SLiMS has a copy of a title that is gone. Find the book, then give the copy its title in SLiMS.</source>
        <translation>SLiMS punya eksemplar dari judul yang sudah hilang. Cari bukunya, lalu beri judulnya di SLiMS.</translation>
    </message>
    <message>
        <source>Without a call number</source>
        <translation>Tanpa nomor panggil</translation>
    </message>
    <message>
        <source>The copy has no place in the shelf order. The proposal is made of class, author and title; compare it with the spine.</source>
        <translation>Eksemplar tidak punya tempat dalam susunan rak. Usul disusun dari kelas, pengarang, dan judul; bandingkan dengan punggung buku.</translation>
    </message>
    <message>
        <source>Call numbers without a class</source>
        <translation>Nomor panggil tanpa kelas</translation>
    </message>
    <message>
        <source>They sort behind all others and are never said to be missing. The proposal sets the title&apos;s class before them.</source>
        <translation>Tempatnya di belakang semua yang lain dan tidak pernah dinyatakan tidak ditemukan. Usul menaruh kelas judulnya di depan.</translation>
    </message>
    <message>
        <source>Class and call number that disagree</source>
        <translation>Kelas dan nomor panggil yang tidak sesuai</translation>
    </message>
    <message>
        <source>The book stands by its call number but is counted in the title&apos;s class. The proposal classes the title as the call number says.</source>
        <translation>Buku berdiri menurut nomor panggilnya tetapi dihitung di kelas judulnya. Usul mengelaskan judul seperti nomor panggilnya.</translation>
    </message>
    <message>
        <source>Copies with another call number than their title</source>
        <translation>Eksemplar dengan nomor panggil lain dari judulnya</translation>
    </message>
    <message>
        <source>Two copies of one title stand apart, or the copy&apos;s label is an old one. The proposal is the title&apos;s call number, with the copy&apos;s own volume and copy number.</source>
        <translation>Dua eksemplar satu judul berdiri terpisah, atau label eksemplar itu yang lama. Usulnya nomor panggil judul, dengan jilid dan nomor kopi eksemplar itu sendiri.</translation>
    </message>
    <message>
        <source>Untidy call numbers</source>
        <translation>Nomor panggil yang kurang rapi</translation>
    </message>
    <message>
        <source>Blanks too many, a class of fewer than three digits, or a comma for the point. The proposal says the same, cleanly; the book does not move.</source>
        <translation>Spasi berlebih, kelas kurang dari tiga angka, atau koma sebagai titik. Usul menulisnya dengan rapi; bukunya tidak pindah.</translation>
    </message>
    <message>
        <source>Two ways to class Islam</source>
        <translation>Dua cara mengelaskan Islam</translation>
    </message>
    <message>
        <source>2X and 297 in one library tear a subject apart. Decide on one of them; these are the rarer, and only a cataloguer can class them anew.</source>
        <translation>2X dan 297 dalam satu perpustakaan memecah satu subjek. Pilih salah satu; yang ini lebih jarang, dan hanya pengatalog yang dapat mengelaskannya lagi.</translation>
    </message>
    <message>
        <source>The item code follows none of the library&apos;s patterns: %1.</source>
        <translation>Kode eksemplar tidak mengikuti satu pun pola perpustakaan: %1.</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decide</source>
        <translation>Putuskan</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Di mana bukunya</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Pemberi keterangan</translation>
    </message>
    <message>
        <source>Part of the code, or words of title, author, call number or ISBN</source>
        <translation>Sebagian kode, atau kata dari judul, pengarang, nomor panggil, atau ISBN</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Cari dalam katalog</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Hasil pencarian</translation>
    </message>
    <message>
        <source>Item code of the new copy</source>
        <translation>Kode eksemplar baru</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nilai baru</translation>
    </message>
    <message>
        <source>What changes in SLiMS</source>
        <translation>Yang berubah di SLiMS</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is decided (Esc)</source>
        <translation>Tidak ada yang diputuskan (Esc)</translation>
    </message>
    <message>
        <source>Decide so</source>
        <translation>Putuskan demikian</translation>
    </message>
    <message>
        <source>Keeps the decision; what changes in SLiMS waits to be sent (Ctrl+Return)</source>
        <translation>Menyimpan keputusan; yang berubah di SLiMS menunggu dikirim (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Next free code</source>
        <translation>Kode kosong berikutnya</translation>
    </message>
    <message>
        <source>Takes the next free code of the library&apos;s pattern, for a book that gets a new label</source>
        <translation>Mengambil kode kosong berikutnya dari pola perpustakaan, untuk buku yang mendapat label baru</translation>
    </message>
    <message>
        <source>It is being decided</source>
        <translation>Sedang diputuskan</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>The demonstration was cancelled; its session was removed.</source>
        <translation>Pembuatan contoh dibatalkan; sesinya dihapus.</translation>
    </message>
    <message>
        <source>A library needs at least one copy. Ask for one copy or more.</source>
        <translation>Perpustakaan memerlukan sedikitnya satu eksemplar. Mintalah satu eksemplar atau lebih.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>a place that was not stated</source>
        <translation>tempat yang tidak disebutkan</translation>
    </message>
    <message>
        <source>Not found where the shelf was read: %1</source>
        <translation>Tidak ditemukan di tempat yang telah dicacah: %1</translation>
    </message>
    <message>
        <source>Marked “%1” in SLiMS, but it is here: %2</source>
        <translation>Berstatus “%1” di SLiMS, tetapi ada di sini: %2</translation>
    </message>
    <message>
        <source>Status “%1” is not counted, but it is here: %2</source>
        <translation>Status “%1” tidak dicacah, tetapi ada di sini: %2</translation>
    </message>
    <message>
        <source>On loan in SLiMS, but it is here: %1</source>
        <translation>Terpinjam menurut SLiMS, tetapi ada di sini: %1</translation>
    </message>
    <message>
        <source>Belongs to %1, was scanned at %2</source>
        <translation>Seharusnya di %1, dipindai di %2</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Collection type</source>
        <translation>Tipe Koleksi</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Shelf location</source>
        <translation>Lokasi Rak</translation>
    </message>
    <message>
        <source>Item status</source>
        <translation>Status Eksemplar</translation>
    </message>
    <message>
        <source>Inventory code</source>
        <translation>Kode Inventaris</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message numerus="yes">
        <source>Scanned by %1, last on %2, %n time(s)</source>
        <translation>
            <numerusform>Dipindai oleh %1, terakhir %2, %n kali</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scanned at %1 by %2, last on %3, %n time(s)</source>
        <translation>
            <numerusform>Dipindai di %1 oleh %2, terakhir %3, %n kali</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps %1</source>
        <translation>Mungkin %1</translation>
    </message>
    <message>
        <source>No longer in SLiMS</source>
        <translation>Tidak ada lagi di SLiMS</translation>
    </message>
    <message>
        <source>Entered SLiMS after the freeze</source>
        <translation>Masuk ke SLiMS setelah pembekuan</translation>
    </message>
    <message>
        <source>Lent after the freeze, on %1</source>
        <translation>Dipinjam setelah pembekuan, pada %1</translation>
    </message>
    <message>
        <source>Returned after the freeze; it was lent on %1</source>
        <translation>Dikembalikan setelah pembekuan; dipinjam pada %1</translation>
    </message>
    <message>
        <source>%1: “%2” → “%3”</source>
        <translation>%1: “%2” → “%3”</translation>
    </message>
    <message>
        <source>“%1” cannot be decided of %2. Possible are: %3.</source>
        <translation>“%1” tidak dapat diputuskan untuk %2. Yang mungkin: %3.</translation>
    </message>
    <message>
        <source>“%1” is no discrepancy of kind %2. See the list of differences.</source>
        <translation>“%1” bukan selisih jenis %2. Lihat daftar selisih.</translation>
    </message>
    <message>
        <source>SLiMS has no copy with the item code “%1”. Check the code.</source>
        <translation>SLiMS tidak memiliki eksemplar dengan kode “%1”. Periksa kodenya.</translation>
    </message>
    <message>
        <source>Say which field takes which value. Fields are: %1.</source>
        <translation>Sebutkan isian mana yang diberi nilai apa. Isian: %1.</translation>
    </message>
    <message>
        <source>Say of which title it is a copy (--title-id).</source>
        <translation>Sebutkan eksemplar dari judul yang mana (--title-id).</translation>
    </message>
    <message>
        <source>Say where the book is and who says so, as a note.</source>
        <translation>Sebutkan di mana buku itu dan siapa yang menyatakannya, sebagai catatan.</translation>
    </message>
    <message>
        <source>What is missing is decided after counting is closed. Finish activity 5 first.</source>
        <translation>Yang tidak ditemukan diputuskan setelah pencacahan ditutup. Selesaikan kegiatan 5 lebih dahulu.</translation>
    </message>
    <message>
        <source>The loans are not known, so nothing may be decided missing. Take the loans in first.</source>
        <translation>Data peminjaman tidak diketahui, sehingga tidak ada yang boleh diputuskan hilang. Ambil data peminjaman lebih dahulu.</translation>
    </message>
    <message>
        <source>In good condition</source>
        <translation>Kondisi baik</translation>
    </message>
    <message>
        <source>Lightly damaged</source>
        <translation>Rusak ringan</translation>
    </message>
    <message>
        <source>Heavily damaged</source>
        <translation>Rusak berat</translation>
    </message>
    <message>
        <source>%1, noted by %2 on %3</source>
        <translation>%1, dicatat oleh %2 pada %3</translation>
    </message>
    <message>
        <source>%1 is in good condition. Only damaged copies are set to repair.</source>
        <translation>Kondisi %1 baik. Hanya eksemplar rusak yang dijadikan perbaikan.</translation>
    </message>
    <message>
        <source>“%1” is too long: SLiMS holds %2 characters there. Shorten it.</source>
        <translation>“%1” terlalu panjang: SLiMS hanya menampung %2 karakter di sana. Persingkat teksnya.</translation>
    </message>
    <message>
        <source>“%1” has characters that SLiMS cannot hold. Leave them out.</source>
        <translation>“%1” memuat karakter yang tidak dapat ditampung SLiMS. Hilangkan karakter itu.</translation>
    </message>
    <message>
        <source>SLiMS has no location “%1”. Give the id of a location.</source>
        <translation>SLiMS tidak memiliki lokasi “%1”. Sebutkan id sebuah lokasi.</translation>
    </message>
    <message>
        <source>SLiMS has no item status “%1”. Give the id of a status, or nothing for available.</source>
        <translation>SLiMS tidak memiliki status eksemplar “%1”. Sebutkan id sebuah status, atau kosongkan untuk tersedia.</translation>
    </message>
    <message>
        <source>SLiMS has no title with the number %1. Look it up and say it again.</source>
        <translation>SLiMS tidak memiliki judul bernomor %1. Cari nomornya lalu sebutkan lagi.</translation>
    </message>
    <message>
        <source>Weeded by its status “%1”, but it is here: %2</source>
        <translation>Menurut statusnya “%1” sudah disiangi, tetapi ada di sini: %2</translation>
    </message>
    <message>
        <source>Listed as weeded, but it is here: %1</source>
        <translation>Terdaftar sebagai disiangi, tetapi ada di sini: %1</translation>
    </message>
    <message>
        <source>It was given the code %1: enter it in SLiMS.</source>
        <translation>Sudah diberi kode %1: isikan di SLiMS.</translation>
    </message>
    <message>
        <source>Each new copy needs an item code of its own. Decide on them one by one.</source>
        <translation>Setiap eksemplar baru memerlukan kode sendiri. Putuskan satu per satu.</translation>
    </message>
    <message>
        <source>Neither label nor record; noted by %1 on %2</source>
        <translation>Tanpa label dan tanpa data; dicatat oleh %1 pada %2</translation>
    </message>
    <message>
        <source>inventory code %1</source>
        <translation>kode inventaris %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>di %1</translation>
    </message>
    <message>
        <source>For %1 there is no proposal. Say which field takes which value.</source>
        <translation>Untuk %1 tidak ada usul. Sebutkan isian mana yang mendapat nilai apa.</translation>
    </message>
    <message>
        <source>“%1” cannot be an item code in SLiMS. Give the new copy another one.</source>
        <translation>“%1” tidak dapat menjadi kode eksemplar di SLiMS. Beri eksemplar baru kode lain.</translation>
    </message>
    <message>
        <source>The item code “%1” was given to a copy that has none in SLiMS. Give the new copy another one.</source>
        <translation>Kode eksemplar “%1” sudah diberikan kepada eksemplar yang belum berkode di SLiMS. Beri eksemplar baru kode lain.</translation>
    </message>
    <message>
        <source>SLiMS has a copy with the item code “%1” already. Give the new copy another one.</source>
        <translation>SLiMS sudah memiliki eksemplar dengan kode “%1”. Beri eksemplar baru kode lain.</translation>
    </message>
    <message>
        <source>A new copy with the item code “%1” waits already. Give this one another.</source>
        <translation>Eksemplar baru dengan kode “%1” sudah menunggu. Beri yang ini kode lain.</translation>
    </message>
    <message>
        <source>%1 was scanned at “%2”, which is no location of SLiMS. Scan it again where it stands, or move the book.</source>
        <translation>%1 dipindai di “%2”, yang bukan lokasi SLiMS. Pindai lagi di tempatnya berdiri, atau pindahkan bukunya.</translation>
    </message>
    <message>
        <source>Has no item code, so no label of it could be scanned: %1</source>
        <translation>Tidak memiliki kode eksemplar, sehingga tidak ada labelnya yang dapat dipindai: %1</translation>
    </message>
    <message>
        <source>Say which item code was meant, one that SLiMS has.</source>
        <translation>Sebutkan kode eksemplar yang dimaksud, yang ada di SLiMS.</translation>
    </message>
    <message>
        <source>That status says that the copy is missing. Give the one it had before, or none for available.</source>
        <translation>Status itu berarti eksemplar hilang. Sebutkan status sebelumnya, atau kosongkan untuk tersedia.</translation>
    </message>
    <message>
        <source>Not found where the shelf was read, %1, but “%2” was read and decided to mean it</source>
        <translation>Tidak ditemukan di tempat yang telah dicacah, %1, tetapi “%2” terbaca dan diputuskan sebagai eksemplar ini</translation>
    </message>
    <message>
        <source>Call number of the title</source>
        <translation>No. Panggil judul</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Another book has this copy&apos;s label; noted by %1 on %2</source>
        <translation>Buku lain memakai label eksemplar ini; dicatat oleh %1 pada %2</translation>
    </message>
    <message>
        <source>Say which of the codes that were read means this copy.</source>
        <translation>Sebutkan kode terbaca mana yang dimaksud untuk eksemplar ini.</translation>
    </message>
    <message>
        <source>%1 has no title in SLiMS, so there is nothing to correct. Look it up in SLiMS itself.</source>
        <translation>%1 tidak memiliki judul di SLiMS, sehingga tidak ada yang dapat diperbaiki. Periksa langsung di SLiMS.</translation>
    </message>
    <message>
        <source>%1 is decided one by one. Name the copy or the discrepancy.</source>
        <translation>%1 diputuskan satu per satu. Sebutkan eksemplar atau selisihnya.</translation>
    </message>
</context>
<context>
    <name>DocumentTemplate</name>
    <message>
        <source>“%1” is no text in UTF-8. Save it with this encoding, or remove the file.</source>
        <translation>“%1” bukan teks UTF-8. Simpan dengan pengodean itu, atau hapus berkasnya.</translation>
    </message>
    <message>
        <source>Line %1 of “%2”: %3 Correct it, or remove the file, then the program&apos;s own text is used.</source>
        <translation>Baris %1 dari “%2”: %3 Perbaiki, atau hapus berkasnya, maka teks bawaan program yang dipakai.</translation>
    </message>
    <message>
        <source>it has characters that cannot be read.</source>
        <translation>ada karakter yang tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>there is nothing to fill “{%1}” with.</source>
        <translation>tidak ada isi untuk “{%1}”.</translation>
    </message>
    <message>
        <source>there is no value “%1”.</source>
        <translation>tidak ada nilai “%1”.</translation>
    </message>
    <message>
        <source>there is no part “[%1]”.</source>
        <translation>tidak ada bagian “[%1]”.</translation>
    </message>
    <message>
        <source>“%1” is empty. Write a text, or remove the file, then the program&apos;s own text is used.</source>
        <translation>“%1” kosong. Tulis teksnya, atau hapus berkasnya, maka teks bawaan program yang dipakai.</translation>
    </message>
    <message>
        <source>The text “%1” cannot be read. Check the file and its rights.</source>
        <translation>Teks “%1” tidak dapat dibaca. Periksa berkas dan hak aksesnya.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the rights of the folder above it.</source>
        <translation>Folder “%1” tidak dapat dibuat. Periksa hak akses folder di atasnya.</translation>
    </message>
    <message>
        <source>“%1” is too large to be the text of a document. Remove the file, then the program&apos;s own text is used.</source>
        <translation>“%1” terlalu besar untuk teks sebuah dokumen. Hapus berkasnya, maka teks bawaan program yang dipakai.</translation>
    </message>
    <message>
        <source>a document begins with its title, as “# Title”.</source>
        <translation>dokumen diawali judulnya, seperti “# Judul”.</translation>
    </message>
</context>
<context>
    <name>DuplicateLabels</name>
    <message>
        <source>Only a book whose code was counted before can be another one with the same label. Scan both books, the one with the wrong label last.</source>
        <translation>Hanya buku yang kodenya sudah dicacah dapat dinyatakan sebagai buku lain berlabel sama. Pindai kedua buku; yang labelnya salah dipindai terakhir.</translation>
    </message>
</context>
<context>
    <name>EarlierSession</name>
    <message>
        <source>At that time nothing was frozen yet, so there was nothing to report. Choose a report made after the freeze.</source>
        <translation>Pada saat itu belum ada yang dibekukan, sehingga belum ada yang dapat dilaporkan. Pilih laporan yang dibuat setelah pembekuan.</translation>
    </message>
</context>
<context>
    <name>FindCopy</name>
    <message>
        <source>The search was stopped; nothing has changed.</source>
        <translation>Pencarian dihentikan; tidak ada yang berubah.</translation>
    </message>
</context>
<context>
    <name>FindCopyDialog</name>
    <message>
        <source>Find a copy</source>
        <translation>Cari eksemplar</translation>
    </message>
    <message>
        <source>For a book whose label cannot be read. Check call number and title with the book in your hand.</source>
        <translation>Untuk buku yang labelnya tidak terbaca. Cocokkan nomor panggil dan judulnya dengan buku di tangan Anda.</translation>
    </message>
    <message>
        <source>What can be read of the book</source>
        <translation>Yang terbaca dari buku</translation>
    </message>
    <message>
        <source>Copies found</source>
        <translation>Eksemplar yang ditemukan</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Label baru</translation>
    </message>
    <message>
        <source>Puts the selected copy into the label queue (Ctrl+L)</source>
        <translation>Memasukkan eksemplar yang dipilih ke antrean label (Ctrl+L)</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Nothing is scanned (Esc)</source>
        <translation>Tidak ada yang dipindai (Esc)</translation>
    </message>
    <message>
        <source>This is the copy</source>
        <translation>Ini eksemplarnya</translation>
    </message>
    <message>
        <source>Scans the selected copy as if its code had been typed (Enter)</source>
        <translation>Memindai eksemplar yang dipilih seperti bila kodenya diketik (Enter)</translation>
    </message>
    <message>
        <source>Part of the code, or words of title, author, call number or ISBN</source>
        <translation>Sebagian kode, atau kata dari judul, pengarang, nomor panggil, atau ISBN</translation>
    </message>
</context>
<context>
    <name>FurtherCopies</name>
    <message>
        <source>The folder for further copies, “%1”, is not there. Plug its disk in, or choose another folder in the preferences.</source>
        <translation>Folder salinan tambahan, “%1”, tidak ada. Pasang diskanya, atau pilih folder lain di preferensi.</translation>
    </message>
</context>
<context>
    <name>GoodsMapping</name>
    <message>
        <source>“%1” has not the columns item_code, kode_barang and nup. Name them in the first line and save the list as CSV.</source>
        <translation>“%1” tidak memiliki kolom item_code, kode_barang, dan nup. Sebutkan di baris pertama, lalu simpan daftarnya sebagai CSV.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded a number of this row. Export the list again with the columns as text.</source>
        <translation>Lembar kerja telah membulatkan sebuah bilangan di baris ini. Ekspor ulang daftarnya dengan kolom sebagai teks.</translation>
    </message>
    <message>
        <source>A field of this row goes over several lines.</source>
        <translation>Sebuah isian di baris ini terbagi atas beberapa baris.</translation>
    </message>
    <message>
        <source>“%1” is no item code.</source>
        <translation>“%1” bukan kode eksemplar.</translation>
    </message>
    <message>
        <source>“%1” is no NUP: it is a whole number from 1.</source>
        <translation>“%1” bukan NUP: NUP adalah bilangan bulat mulai dari 1.</translation>
    </message>
    <message>
        <source>It says the same as line %1.</source>
        <translation>Isinya sama dengan baris %1.</translation>
    </message>
    <message>
        <source>The item code “%1” stands in line %2 already, with another number.</source>
        <translation>Kode eksemplar “%1” sudah ada di baris %2, dengan nomor lain.</translation>
    </message>
    <message>
        <source>“%1” has no rows below its first line. Nothing was taken.</source>
        <translation>“%1” tidak memiliki baris di bawah baris pertamanya. Tidak ada yang diambil.</translation>
    </message>
    <message>
        <source>No row of “%1” could be taken. Line %2: %3</source>
        <translation>Tidak satu pun baris “%1” dapat diambil. Baris %2: %3</translation>
    </message>
    <message>
        <source>Taking the list in was stopped; no number of it was kept.</source>
        <translation>Pengambilan daftar dihentikan; tidak ada nomor yang disimpan.</translation>
    </message>
    <message>
        <source>“%1” is no goods code: it has digits, with points between them or without.</source>
        <translation>“%1” bukan kode barang: kode barang terdiri dari angka, dengan atau tanpa titik.</translation>
    </message>
    <message>
        <source>Line %1 gives this goods code and NUP to another copy.</source>
        <translation>Baris %1 memberikan kode barang dan NUP ini kepada eksemplar lain.</translation>
    </message>
    <message>
        <source>The copy “%1” has this goods code and NUP already.</source>
        <translation>Eksemplar “%1” sudah memiliki kode barang dan NUP ini.</translation>
    </message>
</context>
<context>
    <name>GoodsMappingDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Closes this list (Esc)</source>
        <translation>Menutup daftar ini (Esc)</translation>
    </message>
    <message>
        <source>Goods codes (kode barang)</source>
        <translation>Nomor barang (kode barang)</translation>
    </message>
</context>
<context>
    <name>HidDevice</name>
    <message>
        <source>The scanner was unplugged. Plug it in again.</source>
        <translation>Pemindai dicabut. Sambungkan kembali.</translation>
    </message>
    <message>
        <source>The scanner is not connected. Plug it in.</source>
        <translation>Pemindai tidak tersambung. Sambungkan pemindainya.</translation>
    </message>
    <message>
        <source>This account may not read the scanner “%1”. Install the package of Opname, which brings the right, or set the scanner to keyboard mode.</source>
        <translation>Akun ini tidak boleh membaca pemindai “%1”. Pasang paket Opname, yang membawa hak itu, atau atur pemindai ke mode papan ketik.</translation>
    </message>
</context>
<context>
    <name>Hunt</name>
    <message>
        <source>a neighbour of it was found astray there</source>
        <translation>tetangganya ditemukan salah letak di sana</translation>
    </message>
    <message>
        <source>another copy of the title was found there</source>
        <translation>eksemplar lain dari judul ini ditemukan di sana</translation>
    </message>
    <message>
        <source>digits of the class exchanged</source>
        <translation>angka kelasnya tertukar</translation>
    </message>
    <message>
        <source>its own place, once more</source>
        <translation>tempatnya sendiri, sekali lagi</translation>
    </message>
    <message>
        <source>seen there in the previous stock-take</source>
        <translation>terlihat di sana pada stock opname sebelumnya</translation>
    </message>
</context>
<context>
    <name>ItemExport</name>
    <message>
        <source>Taking the file in was cancelled; nothing has changed.</source>
        <translation>Pengambilan berkas dibatalkan; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>The row is cut off. Export the file again.</source>
        <translation>Baris ini terpotong. Ekspor ulang berkasnya.</translation>
    </message>
    <message>
        <source>The row has %1 fields instead of %2.</source>
        <translation>Baris ini memiliki %1 isian, seharusnya %2.</translation>
    </message>
    <message>
        <source>The item code is longer than %1 characters, which SLiMS cannot hold.</source>
        <translation>Kode eksemplar lebih dari %1 karakter, tidak dapat ditampung SLiMS.</translation>
    </message>
    <message>
        <source>The item code %1 was already used by an earlier row; SLiMS takes codes that differ in case or accents only for the same.</source>
        <translation>Kode eksemplar %1 sudah dipakai baris sebelumnya; SLiMS menganggap sama kode yang hanya berbeda huruf besar-kecil atau aksen.</translation>
    </message>
    <message>
        <source>The title contains the separator; the row was taken, but check its title.</source>
        <translation>Judulnya memuat pemisah; baris diambil, tetapi periksa judulnya.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the file and its rights.</source>
        <translation>“%1” tidak dapat dibaca. Periksa berkas dan hak aksesnya.</translation>
    </message>
    <message>
        <source>“%1” is empty. Export the items from SLiMS again (Bibliography → Item Export).</source>
        <translation>“%1” kosong. Ekspor ulang eksemplar dari SLiMS (Bibliografi → Ekspor Eksemplar).</translation>
    </message>
    <message>
        <source>“%1” is no item export of SLiMS: its rows do not have the %2 columns from item_code to title. Make one with Bibliography → Item Export.</source>
        <translation>“%1” bukan ekspor eksemplar SLiMS: barisnya tidak memiliki %2 kolom dari item_code sampai title. Buat dengan Bibliografi → Ekspor Eksemplar.</translation>
    </message>
    <message>
        <source>The row was taken, but its date of receipt “%1” cannot be read.</source>
        <translation>Baris ini diambil, tetapi tanggal terimanya “%1” tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The row was taken, but its price “%1” cannot be read.</source>
        <translation>Baris ini diambil, tetapi harganya “%1” tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The row was taken, but its item code has control characters: no scanner can read it. Correct it in SLiMS.</source>
        <translation>Baris ini diambil, tetapi kode eksemplarnya memuat karakter kendali: tidak ada pemindai yang dapat membacanya. Perbaiki di SLiMS.</translation>
    </message>
    <message>
        <source>The row was taken, but its item code “%1” is a number that a spreadsheet program rounded. Export the file again and do not save it from there.</source>
        <translation>Baris ini diambil, tetapi kode eksemplarnya “%1” adalah bilangan yang dibulatkan program lembar kerja. Ekspor lagi berkasnya dan jangan simpan dari sana.</translation>
    </message>
    <message>
        <source>“%1” is written in UTF-16 or has NUL characters, as SLiMS never writes it. Take the file as SLiMS exported it, or save it as CSV in UTF-8.</source>
        <translation>“%1” ditulis dalam UTF-16 atau memuat karakter NUL, yang tidak pernah ditulis SLiMS. Pakai berkas sebagaimana diekspor SLiMS, atau simpan sebagai CSV UTF-8.</translation>
    </message>
</context>
<context>
    <name>JournalPost</name>
    <message>
        <source>Stations cannot meet at “%1”. Name SLiMS&apos;s database (mysql://USER@HOST/DATABASE) or its address (https://…), or merge files.</source>
        <translation>Stasiun tidak dapat bertukar data melalui “%1”. Sebutkan basis data SLiMS (mysql://PENGGUNA@HOST/BASISDATA) atau alamatnya (https://…), atau gabungkan berkas.</translation>
    </message>
</context>
<context>
    <name>LabelLists</name>
    <message>
        <source>Printed by %1 on %2</source>
        <translation>Dicetak oleh %1 pada %2</translation>
    </message>
    <message>
        <source>Scanned by %1 on %2</source>
        <translation>Dipindai oleh %1 pada %2</translation>
    </message>
    <message>
        <source>Scanned by %1 on %2 at %3</source>
        <translation>Dipindai oleh %1 pada %2 di %3</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Pencarian dihentikan.</translation>
    </message>
</context>
<context>
    <name>LabelPages</name>
    <message>
        <source>“%1” needs a label at least %2 mm high as %3 at %4 dpi.</source>
        <translation>“%1” memerlukan label setinggi paling sedikit %2 mm sebagai %3 pada %4 dpi.</translation>
    </message>
    <message>
        <source>“%1” needs a label at least %2 mm wide as %3 at %4 dpi. Choose a wider label or another symbology.</source>
        <translation>“%1” memerlukan label selebar paling sedikit %2 mm sebagai %3 pada %4 dpi. Pilih label yang lebih lebar atau simbologi lain.</translation>
    </message>
    <message>
        <source>“%1” is too long for the label. Choose a wider label.</source>
        <translation>“%1” terlalu panjang untuk labelnya. Pilih label yang lebih lebar.</translation>
    </message>
    <message>
        <source>“%1” needs a label at least %2 mm high.</source>
        <translation>“%1” memerlukan label setinggi paling sedikit %2 mm.</translation>
    </message>
    <message>
        <source>A label can be printed 1 to %1 times.</source>
        <translation>Satu label dapat dicetak 1 sampai %1 kali.</translation>
    </message>
    <message>
        <source>A printer is off by at most %1 mm. Print the alignment page and measure again.</source>
        <translation>Pergeseran pencetak paling banyak %1 mm. Cetak halaman uji dan ukur lagi.</translation>
    </message>
    <message>
        <source>“%1” has no call number for its spine. Give it one, or print a barcode label.</source>
        <translation>“%1” tidak punya nomor panggil untuk punggungnya. Isi nomornya, atau cetak label barcode.</translation>
    </message>
    <message>
        <source>The call number “%1” of “%2” is too long for the label. Choose a larger one.</source>
        <translation>Nomor panggil “%1” milik “%2” terlalu panjang untuk labelnya. Pilih yang lebih besar.</translation>
    </message>
</context>
<context>
    <name>LabelPrinter</name>
    <message>
        <source>The printer takes nothing. Look whether it is on, or save the labels as a PDF.</source>
        <translation>Pencetak tidak menerima apa pun. Periksa apakah menyala, atau simpan label sebagai PDF.</translation>
    </message>
    <message>
        <source>The printing of labels was stopped.</source>
        <translation>Pencetakan label dihentikan.</translation>
    </message>
    <message>
        <source>The printer stopped before page %1. Look after it and print the rest again.</source>
        <translation>Pencetak berhenti sebelum halaman %1. Periksa pencetaknya lalu cetak sisanya lagi.</translation>
    </message>
</context>
<context>
    <name>LabelPrinting</name>
    <message>
        <source>Print at most %1 labels at a time.</source>
        <translation>Cetak paling banyak %1 label sekaligus.</translation>
    </message>
    <message>
        <source>The printing of labels was stopped.</source>
        <translation>Pencetakan label dihentikan.</translation>
    </message>
    <message>
        <source>An item code has 1 to %1 characters.</source>
        <translation>Kode eksemplar terdiri dari 1 sampai %1 karakter.</translation>
    </message>
    <message>
        <source>No label waits to be printed. Name the codes, or queue copies for a new label.</source>
        <translation>Tidak ada label yang menunggu dicetak. Sebutkan kodenya, atau antrekan eksemplar untuk label baru.</translation>
    </message>
    <message>
        <source>None of the labels can be printed. %1</source>
        <translation>Tidak satu pun label dapat dicetak. %1</translation>
    </message>
    <message>
        <source>Alignment page: %1</source>
        <translation>Halaman uji: %1</translation>
    </message>
    <message>
        <source>Print at 100 % on plain paper, hold it with a sheet of labels against the light, and measure how far the outlines lie to the left of the labels and above them.</source>
        <translation>Cetak pada 100 % di kertas biasa, tempelkan pada lembar label ke arah cahaya, dan ukur seberapa jauh garisnya berada di kiri dan di atas label.</translation>
    </message>
    <message>
        <source>The list of codes is too long. Print at most %1 labels at a time.</source>
        <translation>Daftar kodenya terlalu panjang. Cetak paling banyak %1 label sekaligus.</translation>
    </message>
</context>
<context>
    <name>LabelQueue</name>
    <message>
        <source>This copy has no code yet. It is listed under activity 3.</source>
        <translation>Eksemplar ini belum memiliki kode. Tercantum di kegiatan 3.</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>The name of a label sheet has up to %1 small letters, digits and hyphens.</source>
        <translation>Nama lembar label terdiri dari paling banyak %1 huruf kecil, angka, dan tanda hubung.</translation>
    </message>
    <message>
        <source>Give the label sheet a title of at most %1 characters.</source>
        <translation>Beri lembar label judul paling banyak %1 karakter.</translation>
    </message>
    <message>
        <source>The paper must be %1 to %2 mm wide and high.</source>
        <translation>Lebar dan tinggi kertas harus %1 sampai %2 mm.</translation>
    </message>
    <message>
        <source>A sheet has 1 to %1 labels. Count rows and columns again.</source>
        <translation>Satu lembar berisi 1 sampai %1 label. Hitung lagi baris dan kolomnya.</translation>
    </message>
    <message>
        <source>A label must be at least %1 mm wide and high.</source>
        <translation>Lebar dan tinggi label paling sedikit %1 mm.</translation>
    </message>
    <message>
        <source>The labels overlap. Measure from the beginning of one label to the beginning of the next.</source>
        <translation>Labelnya bertumpuk. Ukur dari awal satu label sampai awal label berikutnya.</translation>
    </message>
    <message>
        <source>The labels reach over the edge of the paper. Measure margins and distances again.</source>
        <translation>Labelnya melewati tepi kertas. Ukur lagi tepi dan jaraknya.</translation>
    </message>
    <message>
        <source>The white edge leaves too little of the label. Make it smaller.</source>
        <translation>Tepi putihnya menyisakan terlalu sedikit label. Perkecil tepinya.</translation>
    </message>
    <message>
        <source>“%1” is no label sheet: %2</source>
        <translation>“%1” bukan lembar label: %2</translation>
    </message>
    <message>
        <source>it is damaged. Remove the file or make the sheet again.</source>
        <translation>berkasnya rusak. Hapus berkas itu atau buat lagi lembarnya.</translation>
    </message>
    <message>
        <source>“%1” is missing or wrong. Measures are millimetres with at most one decimal.</source>
        <translation>“%1” tidak ada atau salah. Ukuran dalam milimeter dengan paling banyak satu desimal.</translation>
    </message>
</context>
<context>
    <name>LabelSheets</name>
    <message>
        <source>The label sheet “%1” cannot be read. Check its file.</source>
        <translation>Lembar label “%1” tidak dapat dibaca. Periksa berkasnya.</translation>
    </message>
    <message>
        <source>“%1” is too large to be a label sheet. Remove the file.</source>
        <translation>“%1” terlalu besar untuk lembar label. Hapus berkas itu.</translation>
    </message>
    <message>
        <source>There is no label sheet “%1”. Label sheets are: %2.</source>
        <translation>Tidak ada lembar label “%1”. Lembar label yang ada: %2.</translation>
    </message>
    <message>
        <source>The label sheet could not be kept in “%1”. Make room or choose another folder.</source>
        <translation>Lembar label tidak dapat disimpan di “%1”. Sediakan ruang atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The label sheet “%1” cannot be removed. Check the rights of its file.</source>
        <translation>Lembar label “%1” tidak dapat dihapus. Periksa hak akses berkasnya.</translation>
    </message>
</context>
<context>
    <name>LibrarySystem</name>
    <message>
        <source>“%1” cannot be sent to. Name SLiMS&apos;s database (mysql://USER@HOST/DATABASE) or its address (https://…), or save the list of changes to type them in.</source>
        <translation>Tidak dapat mengirim ke “%1”. Sebutkan basis data SLiMS (mysql://PENGGUNA@HOST/BASISDATA) atau alamatnya (https://…), atau simpan daftar perubahan untuk diketik sendiri.</translation>
    </message>
    <message>
        <source>There is no SLiMS behind the demonstration library: nothing can be sent to it. Save the list of changes to see what SLiMS would be given.</source>
        <translation>Tidak ada SLiMS di balik perpustakaan contoh: tidak ada yang dapat dikirim ke sana. Simpan daftar perubahan untuk melihat apa yang akan diterima SLiMS.</translation>
    </message>
</context>
<context>
    <name>LoanConfirmationDialog</name>
    <message>
        <source>Confirmation of the borrower</source>
        <translation>Konfirmasi peminjam</translation>
    </message>
    <message>
        <source>It stands in the report&apos;s list of loans overdue by over a year. Write no name: who the borrower is, is kept nowhere.</source>
        <translation>Tercantum dalam laporan, pada daftar peminjaman yang terlambat lebih dari setahun. Jangan tulis nama: identitas peminjam tidak disimpan di mana pun.</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Ditanyakan pada</translation>
    </message>
    <message>
        <source>Day on which the borrower was asked</source>
        <translation>Tanggal peminjam ditanyai</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Dijawab pada</translation>
    </message>
    <message>
        <source>Day on which the borrower answered</source>
        <translation>Tanggal peminjam menjawab</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>What the borrower says</source>
        <translation>Pernyataan peminjam</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is noted (Esc)</source>
        <translation>Tidak ada yang dicatat (Esc)</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Keeps it in the session (Enter)</source>
        <translation>Disimpan di sesi (Enter)</translation>
    </message>
    <message>
        <source>As 2026-11-24</source>
        <translation>Seperti 2026-11-24</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Boleh kosong</translation>
    </message>
</context>
<context>
    <name>LoanConfirmations</name>
    <message>
        <source>There is no answer, but a day on which it came. Leave the day out, or say what the answer was.</source>
        <translation>Tidak ada jawaban, tetapi ada tanggal jawabannya. Kosongkan tanggalnya, atau sebutkan jawabannya.</translation>
    </message>
    <message>
        <source>Say on which day the borrower answered.</source>
        <translation>Sebutkan tanggal peminjam menjawab.</translation>
    </message>
    <message>
        <source>The borrower cannot have answered before being asked. Check the two days.</source>
        <translation>Peminjam tidak mungkin menjawab sebelum ditanyai. Periksa kedua tanggalnya.</translation>
    </message>
    <message>
        <source>No open loan of the copy “%1” is known. Check the code, or take the loans in anew.</source>
        <translation>Tidak diketahui peminjaman berjalan untuk eksemplar “%1”. Periksa kodenya, atau ambil lagi data peminjaman.</translation>
    </message>
</context>
<context>
    <name>LoanRows</name>
    <message>
        <source>overdue</source>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>on loan</source>
        <translation>terpinjam</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Tgl. Harus Kembali</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Lent on</source>
        <translation>Tgl. Pinjam</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Peristiwa</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>Diketahui pada</translation>
    </message>
    <message>
        <source>lent</source>
        <translation>dipinjam</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>dikembalikan</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>diperpanjang</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>belum ditanyakan</translation>
    </message>
    <message>
        <source>Confirmation of the borrower</source>
        <translation>Konfirmasi peminjam</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>asked on %1, no answer</source>
        <translation>ditanyakan pada %1, tidak ada jawaban</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>masih ada pada peminjam</translation>
    </message>
    <message>
        <source>says it was returned</source>
        <translation>menyatakan sudah dikembalikan</translation>
    </message>
    <message>
        <source>says it is lost</source>
        <translation>menyatakan hilang</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>tidak ada jawaban</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>jawaban lain</translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (baris %2)</translation>
    </message>
</context>
<context>
    <name>LostGroups</name>
    <message>
        <source>The list was not put together.</source>
        <translation>Daftarnya tidak tersusun.</translation>
    </message>
</context>
<context>
    <name>NewCopies</name>
    <message>
        <source>SLiMS has no location “%1”. Choose one of its own.</source>
        <translation>SLiMS tidak punya lokasi “%1”. Pilih salah satu lokasinya.</translation>
    </message>
    <message>
        <source>SLiMS has no collection type “%1”. Choose one of its own.</source>
        <translation>SLiMS tidak punya tipe koleksi “%1”. Pilih salah satu tipenya.</translation>
    </message>
    <message>
        <source>“%1…” is too long: SLiMS holds %2 characters there. Shorten it.</source>
        <translation>“%1…” terlalu panjang: SLiMS menyimpan %2 karakter di situ. Persingkatlah.</translation>
    </message>
    <message>
        <source>Each new copy needs an item code of its own. Give it one that no other has.</source>
        <translation>Setiap eksemplar baru memerlukan kode sendiri. Berikan kode yang belum dipakai.</translation>
    </message>
</context>
<context>
    <name>NewCopyDialog</name>
    <message>
        <source>New copy</source>
        <translation>Eksemplar baru</translation>
    </message>
    <message>
        <source>Words of title, author, call number or ISBN, or the code of a copy</source>
        <translation>Kata dari judul, pengarang, nomor panggil, atau ISBN, atau kode eksemplar</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Cari judul</translation>
    </message>
    <message>
        <source>Titles found</source>
        <translation>Judul yang ditemukan</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Pattern of the item codes</source>
        <translation>Pola kode eksemplar</translation>
    </message>
    <message>
        <source>Zeros stand for the number: B00000</source>
        <translation>Nol berarti nomor: B00000</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Item code of the new copy</source>
        <translation>Kode eksemplar baru</translation>
    </message>
    <message>
        <source>The next free code of the pattern, or another that no copy has</source>
        <translation>Kode kosong berikutnya dari pola, atau kode lain yang belum dipakai</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Shelf location</source>
        <translation>Lokasi Rak</translation>
    </message>
    <message>
        <source>Collection type</source>
        <translation>Tipe Koleksi</translation>
    </message>
    <message>
        <source>Inventory code</source>
        <translation>Kode Inventaris</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Call number of the copy</source>
        <translation>No. Panggil eksemplar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is queued (Esc)</source>
        <translation>Tidak ada yang diantrekan (Esc)</translation>
    </message>
    <message>
        <source>Queue the new copy</source>
        <translation>Antrekan eksemplar baru</translation>
    </message>
    <message>
        <source>It waits to be sent to SLiMS and for its label (Ctrl+Return)</source>
        <translation>Menunggu dikirim ke SLiMS dan menunggu labelnya (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>That of the title</source>
        <translation>Seperti judulnya</translation>
    </message>
</context>
<context>
    <name>NewSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Sesi baru</translation>
    </message>
    <message>
        <source>One session is one stock-take, kept in one file. Everything is saved as it happens.</source>
        <translation>Satu sesi adalah satu stock opname, disimpan dalam satu berkas. Semuanya langsung tersimpan.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
</context>
<context>
    <name>OfficialDetailsDialog</name>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Ditujukan kepada</translation>
    </message>
    <message>
        <source>Whom the proposal to write off is addressed to</source>
        <translation>Kepada siapa usulan penghapusan ditujukan</translation>
    </message>
    <message>
        <source>Answers for the goods</source>
        <translation>Penanggung jawab barang</translation>
    </message>
    <message>
        <source>Answers for the goods: name; NIP; rank; position</source>
        <translation>Penanggung jawab barang: nama; NIP; pangkat; jabatan</translation>
    </message>
    <message>
        <source>The asset books</source>
        <translation>Pembukuan barang</translation>
    </message>
    <message>
        <source>Goods holder (KPB)</source>
        <translation>Kuasa Pengguna Barang (KPB)</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>Kodenya</translation>
    </message>
    <message>
        <source>Code of the goods holder</source>
        <translation>Kode Kuasa Pengguna Barang</translation>
    </message>
    <message>
        <source>Cut-off day</source>
        <translation>Tanggal batas</translation>
    </message>
    <message>
        <source>Cut-off day of the asset books</source>
        <translation>Tanggal batas pembukuan barang</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is changed (Esc)</source>
        <translation>Tidak ada yang diubah (Esc)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Keeps the details in the session (Enter)</source>
        <translation>Menyimpan rincian dalam sesi (Enter)</translation>
    </message>
    <message>
        <source>Today, or as 2026-11-24</source>
        <translation>Hari ini, atau seperti 2026-11-24</translation>
    </message>
    <message>
        <source>Name; NIP; rank; position</source>
        <translation>Nama; NIP; pangkat; jabatan</translation>
    </message>
    <message>
        <source>None, or as 2026-06-30</source>
        <translation>Bila ada, seperti 2026-06-30</translation>
    </message>
    <message>
        <source>Details for the official documents</source>
        <translation>Rincian untuk dokumen resmi</translation>
    </message>
    <message>
        <source>Kept in the session. What is left empty is a dotted line on the document, to be filled in by hand. “Prepared by” and “Known by” are those of the report.</source>
        <translation>Disimpan dalam sesi. Yang dikosongkan menjadi garis titik-titik pada dokumen, untuk diisi dengan tangan. Penyusun dan yang mengetahui dokumen adalah mereka yang tercantum pada laporan.</translation>
    </message>
    <message>
        <source>On the documents</source>
        <translation>Pada dokumen</translation>
    </message>
    <message>
        <source>Date on the documents</source>
        <translation>Tanggal pada dokumen</translation>
    </message>
</context>
<context>
    <name>OfficialDocuments</name>
    <message>
        <source>Minutes of the stock-take (Berita Acara)</source>
        <translation>Berita Acara Stock Opname</translation>
    </message>
    <message>
        <source>Lists by condition</source>
        <translation>Daftar menurut kondisi</translation>
    </message>
    <message>
        <source>Inventory worksheet (Kertas Kerja Inventarisasi)</source>
        <translation>Kertas Kerja Inventarisasi</translation>
    </message>
    <message>
        <source>Statement of responsibility (SPTJM)</source>
        <translation>Surat Pernyataan Tanggung Jawab Mutlak (SPTJM)</translation>
    </message>
    <message>
        <source>Proposal to write off lost copies</source>
        <translation>Usulan penghapusan koleksi hilang</translation>
    </message>
    <message>
        <source>There is nothing to write down before the freeze. Finish activity 4 first.</source>
        <translation>Belum ada yang dapat ditulis sebelum data dibekukan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>The loans are not known, so no copy can be called lost. Take the loans in first.</source>
        <translation>Data peminjaman tidak diketahui, sehingga tidak ada eksemplar yang dapat dinyatakan hilang. Ambil data peminjaman lebih dahulu.</translation>
    </message>
    <message>
        <source>No copy has a number of the asset books yet. Take in the list with item_code, kode_barang and nup first.</source>
        <translation>Belum ada eksemplar yang memiliki nomor pembukuan barang. Ambil daftar berisi item_code, kode_barang, dan nup lebih dahulu.</translation>
    </message>
    <message>
        <source>Reconciliation per goods code (kode barang)</source>
        <translation>Rekonsiliasi per kode barang</translation>
    </message>
    <message>
        <source>No copy is lost, so there is none to be written off. This document is not needed.</source>
        <translation>Tidak ada eksemplar yang hilang, sehingga tidak ada yang dihapuskan. Dokumen ini tidak diperlukan.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferensi</translation>
    </message>
    <message>
        <source>Of this computer, for every session. Everything takes effect at once.</source>
        <translation>Untuk komputer ini, bagi setiap sesi. Semua langsung berlaku.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Bahasa</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Bahasa jendela</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Warna</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Warna jendela</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>Petu&amp;gas</translation>
    </message>
    <message>
        <source>Who scans at this computer</source>
        <translation>Siapa yang memindai di komputer ini</translation>
    </message>
    <message>
        <source>Who scans at this computer unless a scanner has an operator of its own</source>
        <translation>Siapa yang memindai di komputer ini, kecuali pemindai yang punya petugas sendiri</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Bunyi</translation>
    </message>
    <message>
        <source>&amp;Without tones (the alarm is heard all the same)</source>
        <translation>&amp;Tanpa bunyi (alarm tetap terdengar)</translation>
    </message>
    <message>
        <source>Without tones</source>
        <translation>Tanpa bunyi</translation>
    </message>
    <message>
        <source>How loud tones are, and every tone to hear</source>
        <translation>Keras bunyi, dan setiap nada untuk didengarkan</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Peranti</translation>
    </message>
    <message>
        <source>Sca&amp;nners…</source>
        <translation>&amp;Pemindai…</translation>
    </message>
    <message>
        <source>Every scanner, and the pauses by which the keyboard&apos;s reads are told from typing</source>
        <translation>Semua pemindai, dan jeda yang membedakan pindaian papan ketik dari ketikan</translation>
    </message>
    <message>
        <source>Connections to SLi&amp;MS…</source>
        <translation>Sambungan ke SLi&amp;MS…</translation>
    </message>
    <message>
        <source>Names and addresses of the SLiMS that this computer knows</source>
        <translation>Nama dan alamat SLiMS yang dikenal komputer ini</translation>
    </message>
    <message>
        <source>&amp;Further copies in</source>
        <translation>Salinan tambahan di &amp;folder</translation>
    </message>
    <message>
        <source>Folder for further copies</source>
        <translation>Folder salinan tambahan</translation>
    </message>
    <message>
        <source>Whenever the program copies a session into the folder beside it, it writes one here as well</source>
        <translation>Setiap kali program menyalin sesi ke folder di sampingnya, satu salinan ditulis ke sini juga</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>P&amp;ilih…</translation>
    </message>
    <message>
        <source>Choose the folder for further copies</source>
        <translation>Pilih folder salinan tambahan</translation>
    </message>
    <message>
        <source>&amp;Keep of each session</source>
        <translation>&amp;Jumlah salinan tiap sesi</translation>
    </message>
    <message>
        <source>How many further copies are kept of each session</source>
        <translation>Berapa salinan tambahan disimpan dari setiap sesi</translation>
    </message>
    <message>
        <source>Older ones in that folder are removed</source>
        <translation>Yang lebih lama di folder itu dihapus</translation>
    </message>
    <message>
        <source>Forget &amp;recent sessions</source>
        <translation>&amp;Lupakan sesi terakhir</translation>
    </message>
    <message>
        <source>Empties the list on the start page; no file is removed</source>
        <translation>Mengosongkan daftar di halaman awal; tidak ada berkas yang dihapus</translation>
    </message>
    <message>
        <source>Reset &amp;all…</source>
        <translation>&amp;Kembalikan semua…</translation>
    </message>
    <message>
        <source>Sets everything here as in a new program, after a question</source>
        <translation>Mengembalikan semua di sini seperti program baru, setelah ditanyakan</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>T&amp;utup</translation>
    </message>
    <message>
        <source>Closes the preferences (Esc)</source>
        <translation>Menutup preferensi (Esc)</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Ukuran &amp;huruf</translation>
    </message>
    <message>
        <source>Size of the letters in every window</source>
        <translation>Ukuran huruf di semua jendela</translation>
    </message>
    <message>
        <source>Larger letters, and with them rows, buttons and verdicts; what no longer fits is scrolled</source>
        <translation>Huruf lebih besar, begitu pula baris, tombol, dan putusan; yang tidak muat lagi dapat digulir</translation>
    </message>
    <message>
        <source>Tone&amp;s…</source>
        <translation>Bu&amp;nyi…</translation>
    </message>
    <message>
        <source>None: only beside each session</source>
        <translation>Tidak ada: hanya di samping setiap sesi</translation>
    </message>
    <message>
        <source> copies</source>
        <translation> salinan</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>There is no setting “%1”. Settings are: %2.</source>
        <translation>Tidak ada pengaturan “%1”. Pengaturan yang ada: %2.</translation>
    </message>
    <message>
        <source>“%1” takes yes or no.</source>
        <translation>“%1” menerima yes atau no.</translation>
    </message>
    <message>
        <source>“%1” takes a whole number from %2 to %3.</source>
        <translation>“%1” menerima bilangan bulat dari %2 sampai %3.</translation>
    </message>
    <message>
        <source>“%1” takes dewey, lc, or a JSON object with scheme, islamic and collections.</source>
        <translation>“%1” menerima dewey, lc, atau objek JSON dengan scheme, islamic, dan collections.</translation>
    </message>
    <message>
        <source>The scope names what SLiMS does not have: %1. Correct the scope and take the catalogue in again; the session is as it was.</source>
        <translation>Cakupan menyebut yang tidak ada di SLiMS: %1. Perbaiki cakupan dan ambil lagi katalognya; sesi tetap seperti semula.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the file and its rights.</source>
        <translation>“%1” tidak dapat dibaca. Periksa berkas dan hak aksesnya.</translation>
    </message>
    <message>
        <source>Line %1 of “%2” is no loan. Write item_code,loan_date,due_date with dates as 2026-11-24.</source>
        <translation>Baris %1 pada “%2” bukan peminjaman. Tulis item_code,loan_date,due_date dengan tanggal seperti 2026-11-24.</translation>
    </message>
    <message>
        <source>The loans are not known, so lent books could not be told from lost ones. Take the loans in, or freeze without loans; then nothing can be decided missing.</source>
        <translation>Data peminjaman tidak diketahui, sehingga buku terpinjam tidak dapat dibedakan dari buku hilang. Ambil data peminjaman, atau bekukan tanpanya; maka tidak ada yang dapat diputuskan hilang.</translation>
    </message>
    <message>
        <source>A shelf is defined from one call number to another, for example “shelf.Rak A1” as “300..399”; an empty value takes the definition back.</source>
        <translation>Rak ditetapkan dari satu nomor panggil sampai nomor panggil lain, misalnya “shelf.Rak A1” sebagai “300..399”; nilai kosong mencabut penetapannya.</translation>
    </message>
    <message>
        <source>“%1” is larger than 2 MB. Choose a smaller picture as logo.</source>
        <translation>“%1” lebih besar dari 2 MB. Pilih gambar yang lebih kecil sebagai logo.</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be a logo. Choose a PNG or JPEG file.</source>
        <translation>“%1” bukan gambar yang dapat menjadi logo. Pilih berkas PNG atau JPEG.</translation>
    </message>
    <message>
        <source>“%1” takes a time zone such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura.</source>
        <translation>“%1” menerima zona waktu seperti Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.</translation>
    </message>
    <message>
        <source>“%1” takes a date like 2026-11-24.</source>
        <translation>“%1” menerima tanggal seperti 2026-11-24.</translation>
    </message>
    <message>
        <source>“%1” takes a comma or a semicolon.</source>
        <translation>“%1” menerima koma atau titik koma.</translation>
    </message>
    <message>
        <source>Taking the loans in was stopped. They are as they were.</source>
        <translation>Pengambilan data peminjaman dihentikan. Datanya tetap seperti semula.</translation>
    </message>
    <message>
        <source>The expected set was taken from “%1” and cannot be compared with the export file “%2”. Take the catalogue in from there again.</source>
        <translation>Daftar yang seharusnya ada diambil dari “%1” dan tidak dapat dibandingkan dengan berkas ekspor “%2”. Ambil lagi katalog dari sumber semula.</translation>
    </message>
    <message>
        <source>The expected set was taken from the export file “%1” and cannot be compared with “%2”. Export the items from SLiMS again and take that file in; take the loans in from a file.</source>
        <translation>Daftar yang seharusnya ada diambil dari berkas ekspor “%1” dan tidak dapat dibandingkan dengan “%2”. Ekspor ulang eksemplar dari SLiMS lalu ambil berkas itu; ambil data peminjaman dari berkas.</translation>
    </message>
    <message>
        <source>“%1” could not be taken as logo. Choose another picture.</source>
        <translation>“%1” tidak dapat diambil sebagai logo. Pilih gambar lain.</translation>
    </message>
    <message>
        <source>SLiMS has no item status “%1”. Check the id in SLiMS&apos;s list of item statuses.</source>
        <translation>SLiMS tidak memiliki status eksemplar “%1”. Periksa id-nya dalam daftar status eksemplar SLiMS.</translation>
    </message>
    <message>
        <source>“%1” was fixed at the freeze and cannot change any more. Make a new session for another value.</source>
        <translation>“%1” ditetapkan saat pembekuan dan tidak dapat berubah lagi. Buat sesi baru untuk nilai lain.</translation>
    </message>
</context>
<context>
    <name>ProgramLogDialog</name>
    <message>
        <source>Program log</source>
        <translation>Catatan program</translation>
    </message>
    <message>
        <source>What the program did, newest last. Times are UTC. It holds no passwords and no names of people; codes are left out.</source>
        <translation>Apa yang dikerjakan program, yang terbaru paling bawah. Waktunya UTC. Tidak ada kata sandi dan nama orang; kode tidak dicatat.</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>Text that lines have to contain</source>
        <translation>Teks yang harus ada di baris</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Tampilkan</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Baris mana yang ditampilkan</translation>
    </message>
    <message>
        <source>Follo&amp;w new lines</source>
        <translation>&amp;Ikuti baris baru</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>Ikuti baris baru</translation>
    </message>
    <message>
        <source>Lines of the program log</source>
        <translation>Baris catatan program</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>Menyalin baris yang dipilih, atau semua yang tampil</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Simpa&amp;n…</translation>
    </message>
    <message>
        <source>Writes the lines that are shown into a file</source>
        <translation>Menulis baris yang tampil ke berkas</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>&amp;Buka folder</translation>
    </message>
    <message>
        <source>Shows the folder with the files of the log</source>
        <translation>Memperlihatkan folder berisi berkas catatan</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>T&amp;utup</translation>
    </message>
    <message>
        <source>Closes the log (Esc)</source>
        <translation>Menutup catatan (Esc)</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Write the result into SLiMS</source>
        <translation>Tulis hasil ke SLiMS</translation>
    </message>
    <message>
        <source>SLiMS</source>
        <translation>SLiMS</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Ada</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>Not covered, written as uncounted</source>
        <translation>Belum terjangkau, ditulis sebagai belum dicacah</translation>
    </message>
    <message>
        <source>Take part in the stock-take that is active in SLiMS</source>
        <translation>Ikut serta dalam stock opname yang sedang aktif di SLiMS</translation>
    </message>
    <message>
        <source>Keep SLiMS&apos;s former stock-take rows in this session and replace them</source>
        <translation>Simpan baris stock opname SLiMS sebelumnya dalam sesi ini, lalu gantikan</translation>
    </message>
    <message>
        <source>Write a partial result</source>
        <translation>Tulis hasil sebagian</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Closes; what is being written is stopped first (Esc)</source>
        <translation>Menutup; penulisan yang berlangsung dihentikan lebih dahulu (Esc)</translation>
    </message>
    <message>
        <source>Write into SLiMS</source>
        <translation>Tulis ke SLiMS</translation>
    </message>
    <message>
        <source>Possible once everything above is agreed to (Ctrl+Return)</source>
        <translation>Dapat dilakukan setelah semua hal di atas disetujui (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n copies were not covered. Count them, or agree to a partial result, where they are written as uncounted (--partial).</source>
        <translation>
            <numerusform>%n eksemplar belum terjangkau. Cacah lebih dahulu, atau setujui hasil sebagian, yang menuliskannya sebagai belum dicacah (--partial).</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no result yet: no expected copy was found. Count first.</source>
        <translation>Belum ada hasil: belum satu pun eksemplar yang seharusnya ada ditemukan. Lakukan pencacahan lebih dahulu.</translation>
    </message>
    <message>
        <source>The loans are not known, so nothing can be told lost. Take the loans in first.</source>
        <translation>Data peminjaman tidak diketahui, sehingga tidak ada yang dapat dinyatakan hilang. Ambil data peminjaman lebih dahulu.</translation>
    </message>
    <message>
        <source>“%1” is active in SLiMS, begun by %2 on %3. Taking part marks there what was found here. When it is finished in SLiMS, SLiMS sets every copy that is still missing there to “Missing”, whatever its status was before.</source>
        <translation>“%1” sedang aktif di SLiMS, dimulai oleh %2 pada %3. Dengan ikut serta, yang ditemukan di sini ditandai di sana. Ketika stock opname itu diselesaikan di SLiMS, SLiMS mengubah status setiap eksemplar yang di sana belum ditemukan menjadi “Hilang”, apa pun statusnya semula.</translation>
    </message>
    <message>
        <source>No stock-take is active in SLiMS to take part in. Publish without taking part.</source>
        <translation>Tidak ada stock opname aktif di SLiMS yang dapat diikuti. Terbitkan hasilnya tanpa ikut serta.</translation>
    </message>
    <message>
        <source>Publishing was stopped. Nothing was written into SLiMS.</source>
        <translation>Penerbitan dihentikan. Tidak ada yang ditulis ke SLiMS.</translation>
    </message>
    <message>
        <source>Finish it there before this is published, or take part in it (--take-part).</source>
        <translation>Selesaikan di sana sebelum ini diterbitkan, atau ikut serta di dalamnya (--take-part).</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Diska</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Tidak dikenal</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>Pintasan</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Pilih semua</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Naikkan</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Turunkan</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Buka daftar pilihan</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nama berkas:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Jenis berkas:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Lihat di:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Pilih</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Simpan sebagai</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Cari folder</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Kembali ke folder sebelumnya</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Maju ke folder berikutnya</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Folder induk</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Ke folder induk</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Tampilan daftar</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Ganti ke tampilan daftar</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Tampilan rinci</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Ganti ke tampilan rinci</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Bilah samping</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Daftar tempat dan penanda</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Tempat terakhir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Tampilkan </translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Ganti nama</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Tampilkan berkas &amp;tersembunyi</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Folder &amp;baru</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Folder baru</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Folder tidak dapat dihapus. Periksa hak aksesnya.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 sudah ada.
Ganti?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Berkas tidak ditemukan.
Periksa nama berkasnya.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Folder tidak ditemukan.
Periksa nama foldernya.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1” dilindungi dari perubahan.
Tetap hapus?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Hapus “%1”?</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Tanggal diubah</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Komputer saya</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>Nama berkas tidak sah</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>Jenis</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Oke</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Tutup tanpa menyimpan</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Batalkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>P&amp;otong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Tampilkan rincian…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Sembunyikan rincian…</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Librarian</source>
        <translation>Pustakawan</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Ukuran kertas:</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Lebar:</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Tinggi:</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Sumber kertas:</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientasi</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Tegak</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Mendatar</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Mendatar terbalik</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Tegak terbalik</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>margin atas</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>margin kiri</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>margin kanan</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>margin bawah</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Tata halaman</translation>
    </message>
    <message>
        <source>Page order:</source>
        <translation>Urutan halaman:</translation>
    </message>
    <message>
        <source>Pages per sheet:</source>
        <translation>Halaman per lembar:</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Ukuran sendiri</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Milimeter (mm)</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Inci (in)</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation>Poin (pt)</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Oke</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ya</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Tidak</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Simpan semua</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ya untuk s&amp;emua</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>T&amp;idak untuk semua</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Kembalikan ke semula</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Cetak</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Pilihan &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Pilihan &lt;&lt;</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Cetak ke berkas (PDF)</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Berkas di komputer ini</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Tulis berkas PDF</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>Cetak ke berkas…</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Semua halaman</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Halaman ganjil</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Halaman genap</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Halaman tidak sah</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 adalah folder.
Pilih nama berkas lain.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>Berkas %1 tidak dapat ditulis.
Pilih nama berkas lain.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 sudah ada.
Timpa?</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use &apos;,&apos; to separate ranges and pages, &apos;-&apos; to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>%1 tidak ditulis dengan benar. Pisahkan halaman dengan “,”, tulis rentang dengan “-”, dan jangan ada rentang yang bertumpang tindih.</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Pengaturan dua sisi bertentangan</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Pengaturan dua sisi saling bertentangan. Perbaiki?</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Printer Properties</source>
        <translation>Sifat pencetak</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Pilihan tugas</translation>
    </message>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>Pengaturan halaman bertentangan</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>Pengaturan halaman saling bertentangan. Perbaiki?</translation>
    </message>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>Pilihan lanjutan bertentangan</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>Beberapa pilihan lanjutan saling bertentangan. Perbaiki?</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Lanjutan</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Copies</source>
        <translation>Rangkap</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Rentang cetak</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Cetak semua</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Halaman dari</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Halaman ini</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Yang dipilih</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>Halaman:</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Pengaturan keluaran</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Rangkap:</translation>
    </message>
    <message>
        <source>Collate</source>
        <translation>Susun per rangkap</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Dari belakang</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Berwarna</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Abu-abu</translation>
    </message>
    <message>
        <source>Duplex Printing</source>
        <translation>Cetak dua sisi</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>Long side</source>
        <translation>Sisi panjang</translation>
    </message>
    <message>
        <source>Short side</source>
        <translation>Sisi pendek</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Printer</source>
        <translation>Pencetak</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nama:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>Si&amp;fat</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Lokasi:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Jenis:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>&amp;Berkas keluaran:</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Gulir ke sini</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Tepi kiri</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Paling atas</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Tepi kanan</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Paling bawah</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Satu halaman ke kiri</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Satu halaman ke atas</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Satu halaman ke kanan</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Satu halaman ke bawah</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Gulir ke kiri</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Gulir ke atas</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Gulir ke kanan</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Gulir ke bawah</translation>
    </message>
</context>
<context>
    <name>QSidebar</name>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Gulir ke kiri</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Gulir ke kanan</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Batalkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>P&amp;otong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Salin alamat &amp;tautan</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>RecheckSample</name>
    <message>
        <source>A sample has from 1 to %1 copies. Choose a number in between.</source>
        <translation>Sampel terdiri dari 1 sampai %1 eksemplar. Pilih jumlah di antaranya.</translation>
    </message>
    <message>
        <source>No copy is missing, so there is none to check again. Draw the sample among the found ones.</source>
        <translation>Tidak ada eksemplar yang hilang, sehingga tidak ada yang perlu diperiksa lagi. Undi sampel di antara yang ditemukan.</translation>
    </message>
    <message>
        <source>Nothing was counted yet, so there is nothing to check again. Scan the shelves first.</source>
        <translation>Belum ada yang dicacah, sehingga tidak ada yang perlu diperiksa lagi. Pindai raknya dahulu.</translation>
    </message>
</context>
<context>
    <name>RecheckSamples</name>
    <message>
        <source>A sample has at most %1 copies. Draw a smaller one.</source>
        <translation>Sampel paling banyak %1 eksemplar. Undi sampel yang lebih kecil.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Confirmed</source>
        <translation>Telah dikonfirmasi</translation>
    </message>
    <message>
        <source>Not fulfilled</source>
        <translation>Tidak terpenuhi</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Belum dikonfirmasi</translation>
    </message>
    <message>
        <source>Loans and returns recorded during the count: %1</source>
        <translation>Peminjaman dan pengembalian yang tercatat selama pencacahan: %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Konfirmasi</translation>
    </message>
    <message>
        <source>Warnings of the SOP</source>
        <translation>Peringatan dalam SOP</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Dasar Pelaksanaan</translation>
    </message>
    <message>
        <source>SOP number</source>
        <translation>Nomor SOP</translation>
    </message>
    <message>
        <source>SOP title</source>
        <translation>Judul SOP</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>Tanggal pembuatan</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Tanggal efektif</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>Related SOPs</source>
        <translation>Keterkaitan dengan SOP lain</translation>
    </message>
    <message>
        <source>Qualifications of those who carry it out</source>
        <translation>Kualifikasi pelaksana</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Peralatan/perlengkapan</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Pencatatan dan pendataan</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Of %1 copies that should be there, %2 were found (%3). %4 are on loan, %5 were not found where the shelf was read, and %6 stand on shelves that were not read.</source>
        <translation>Dari %1 eksemplar yang seharusnya ada, %2 eksemplar ditemukan (%3). Sebanyak %4 eksemplar sedang terpinjam, %5 eksemplar tidak ditemukan pada rak yang telah dicacah, dan %6 eksemplar berada pada rak yang belum dicacah.</translation>
    </message>
    <message>
        <source>The loans were not known. A copy on loan cannot be told from a lost one, so nothing was decided missing.</source>
        <translation>Data peminjaman tidak tersedia. Koleksi yang dipinjam tidak dapat dibedakan dari koleksi yang hilang, sehingga tidak ada koleksi yang dinyatakan hilang.</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>Nama kegiatan</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Waktu pelaksanaan</translation>
    </message>
    <message>
        <source>Catalogue taken from SLiMS on</source>
        <translation>Katalog diambil dari SLiMS pada</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber data</translation>
    </message>
    <message>
        <source>Copies in the catalogue</source>
        <translation>Jumlah eksemplar dalam katalog</translation>
    </message>
    <message>
        <source>Identity of the stock-take</source>
        <translation>Nomor identitas kegiatan</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal kegiatan</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 baris</translation>
    </message>
    <message>
        <source>Head hash of the journal (SHA-256), which this report can be checked against:</source>
        <translation>Sidik jurnal (SHA-256) untuk memeriksa keaslian laporan ini:</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Shelf location</source>
        <translation>Lokasi Rak</translation>
    </message>
    <message>
        <source>Collection type</source>
        <translation>Tipe Koleksi</translation>
    </message>
    <message>
        <source>Item status</source>
        <translation>Status Eksemplar</translation>
    </message>
    <message>
        <source>Inventory code</source>
        <translation>Kode Inventaris</translation>
    </message>
    <message>
        <source>to be marked missing</source>
        <translation>akan ditandai Hilang</translation>
    </message>
    <message>
        <source>status stays as it is</source>
        <translation>status tetap</translation>
    </message>
    <message>
        <source>to be searched again</source>
        <translation>akan dicari kembali</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>belum diputuskan</translation>
    </message>
    <message>
        <source>No copy is missing.</source>
        <translation>Tidak ada koleksi yang hilang.</translation>
    </message>
    <message>
        <source>Place and who says so</source>
        <translation>Tempat dan pemberi keterangan</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Tidak ada.</translation>
    </message>
    <message>
        <source>Lent – due</source>
        <translation>Tanggal pinjam – jatuh tempo</translation>
    </message>
    <message>
        <source>No copy is on loan.</source>
        <translation>Tidak ada koleksi yang terpinjam.</translation>
    </message>
    <message>
        <source>The loans were not known.</source>
        <translation>Data peminjaman tidak tersedia.</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>Ditemukan di</translation>
    </message>
    <message>
        <source>its own place</source>
        <translation>tempatnya sendiri</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Pemindaian</translation>
    </message>
    <message>
        <source>%1×; last at %2 by %3, %4</source>
        <translation>%1 kali; terakhir di %2 oleh %3, %4</translation>
    </message>
    <message>
        <source>place not stated</source>
        <translation>tempat tidak disebutkan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>No copy belongs here.</source>
        <translation>Tidak ada koleksi pada tempat ini.</translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Persentase</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Tidak dicacah</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>General works</source>
        <translation>Karya umum</translation>
    </message>
    <message>
        <source>Philosophy and psychology</source>
        <translation>Filsafat dan psikologi</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Agama</translation>
    </message>
    <message>
        <source>Social sciences</source>
        <translation>Ilmu sosial</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Ilmu murni</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Ilmu terapan dan teknologi</translation>
    </message>
    <message>
        <source>Arts and recreation</source>
        <translation>Kesenian dan olahraga</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Kesusastraan</translation>
    </message>
    <message>
        <source>History and geography</source>
        <translation>Sejarah dan geografi</translation>
    </message>
    <message>
        <source>Islam</source>
        <translation>Islam</translation>
    </message>
    <message>
        <source>Without a class</source>
        <translation>Tanpa kelas</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Menurut kelas</translation>
    </message>
    <message>
        <source>By location</source>
        <translation>Menurut Lokasi</translation>
    </message>
    <message>
        <source>By shelf location</source>
        <translation>Menurut Lokasi Rak</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Pemindaian</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>Belum ada pemindaian.</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>Menurut petugas</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Tanpa keterangan.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Every shelf was read.</source>
        <translation>Seluruh rak telah dicacah.</translation>
    </message>
    <message>
        <source>Shelves that were not counted</source>
        <translation>Rak yang Belum Dicacah</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tim pelaksana</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>No team was entered.</source>
        <translation>Tim pelaksana belum diisi.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Ruang lingkup</translation>
    </message>
    <message>
        <source>The whole collection.</source>
        <translation>Seluruh koleksi perpustakaan.</translation>
    </message>
    <message>
        <source>GMD</source>
        <translation>GMD</translation>
    </message>
    <message>
        <source>Statuses that were not counted</source>
        <translation>Status eksemplar yang tidak dicacah</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Sedang berlangsung</translation>
    </message>
    <message>
        <source>Not carried out yet</source>
        <translation>Belum dilaksanakan</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Kegiatan</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Standard time</source>
        <translation>Waktu baku</translation>
    </message>
    <message>
        <source>Actual time</source>
        <translation>Waktu nyata</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Activities against their standard times</source>
        <translation>Pelaksanaan kegiatan terhadap mutu baku waktu</translation>
    </message>
    <message>
        <source>Activities keep the numbers of the SOP. Times are working time; a day is %1 minutes.</source>
        <translation>Penomoran kegiatan mengikuti SOP. Waktu dihitung sebagai waktu kerja; satu hari kerja adalah %1 menit.</translation>
    </message>
    <message>
        <source>Activity %1 was opened again</source>
        <translation>Kegiatan %1 dibuka kembali</translation>
    </message>
    <message>
        <source>Activity %1 was started before activity %2 was finished</source>
        <translation>Kegiatan %1 dimulai sebelum kegiatan %2 selesai</translation>
    </message>
    <message>
        <source>Activity %1 was finished before activity %2 was finished</source>
        <translation>Kegiatan %1 diselesaikan sebelum kegiatan %2 selesai</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Alasan: %1</translation>
    </message>
    <message>
        <source>Deviations from the SOP</source>
        <translation>Penyimpangan dari SOP</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Pelaksanaan</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Copies that should be there</source>
        <translation>Eksemplar yang seharusnya ada</translation>
    </message>
    <message>
        <source>of these on loan by SLiMS, yet here</source>
        <translation>di antaranya tercatat terpinjam, tetapi ada di rak</translation>
    </message>
    <message>
        <source>of these at another place than theirs</source>
        <translation>di antaranya berada di tempat yang bukan tempatnya</translation>
    </message>
    <message>
        <source>Not found (missing)</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Codes that were scanned</source>
        <translation>Hasil pemindaian kode</translation>
    </message>
    <message>
        <source>With a status that is not counted</source>
        <translation>Ditemukan, tetapi statusnya tidak dicacah</translation>
    </message>
    <message>
        <source>Outside the scope</source>
        <translation>Ditemukan, tetapi di luar ruang lingkup</translation>
    </message>
    <message>
        <source>Entered SLiMS during the count</source>
        <translation>Ditemukan, baru masuk SLiMS selama pencacahan</translation>
    </message>
    <message>
        <source>Unknown codes (%1 different)</source>
        <translation>Kode tidak dikenal (%1 kode berbeda)</translation>
    </message>
    <message>
        <source>Scanned again</source>
        <translation>Dipindai berulang</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Tidak terbaca</translation>
    </message>
    <message>
        <source>Not valued, because the loans were not known.</source>
        <translation>Tidak dinilai karena data peminjaman tidak tersedia.</translation>
    </message>
    <message>
        <source>No copy is lost.</source>
        <translation>Tidak ada koleksi yang hilang.</translation>
    </message>
    <message>
        <source>Recorded prices</source>
        <translation>Jumlah harga yang tercatat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil Pencacahan</translation>
    </message>
    <message>
        <source>journal %1</source>
        <translation>sidik jurnal %1</translation>
    </message>
    <message>
        <source>Lost copies</source>
        <translation>Daftar koleksi hilang</translation>
    </message>
    <message>
        <source>Copies that were not found; loans are not known</source>
        <translation>Daftar koleksi yang tidak ditemukan (data peminjaman tidak tersedia)</translation>
    </message>
    <message>
        <source>Copies that are elsewhere</source>
        <translation>Daftar koleksi yang berada di tempat lain</translation>
    </message>
    <message>
        <source>Copies on loan</source>
        <translation>Daftar koleksi terpinjam</translation>
    </message>
    <message>
        <source>Found although their status is not counted</source>
        <translation>Daftar koleksi yang ditemukan meskipun statusnya tidak dicacah</translation>
    </message>
    <message>
        <source>Found although outside the scope</source>
        <translation>Daftar koleksi yang ditemukan di luar ruang lingkup</translation>
    </message>
    <message>
        <source>Found that entered SLiMS during the count</source>
        <translation>Daftar koleksi yang ditemukan dan baru masuk SLiMS selama pencacahan</translation>
    </message>
    <message>
        <source>Codes that SLiMS does not know</source>
        <translation>Daftar kode yang tidak dikenal SLiMS</translation>
    </message>
    <message>
        <source>Found at another place than theirs</source>
        <translation>Daftar koleksi yang salah tempat</translation>
    </message>
    <message>
        <source>Report of the stock-take of the library&apos;s collection</source>
        <translation>Laporan Pelaksanaan Pencacahan (Stock Opname) Koleksi Perpustakaan</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Latar Belakang</translation>
    </message>
    <message>
        <source>Obstacles</source>
        <translation>Kendala</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Daftar Koleksi</translation>
    </message>
    <message>
        <source>Shelf list</source>
        <translation>Daftar Rak (Shelf List)</translation>
    </message>
    <message>
        <source>Recapitulation of lost copies and copies on loan</source>
        <translation>Rekapitulasi Koleksi Hilang dan Terpinjam</translation>
    </message>
    <message>
        <source>(no location)</source>
        <translation>(tanpa lokasi)</translation>
    </message>
    <message>
        <source>(no shelf location)</source>
        <translation>(tanpa lokasi rak)</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>Call number of the copy</source>
        <translation>No. Panggil eksemplar</translation>
    </message>
    <message>
        <source>Call number of the title</source>
        <translation>No. Panggil judul</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>New copy</source>
        <translation>Eksemplar baru</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>Terkirim, belum dijawab</translation>
    </message>
    <message>
        <source>Was so already</source>
        <translation>Sudah demikian</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflik</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(kosong)</translation>
    </message>
    <message>
        <source>Nothing is left to be changed in SLiMS.</source>
        <translation>Tidak ada lagi yang perlu diubah di SLiMS.</translation>
    </message>
    <message>
        <source>What happened and when it was found</source>
        <translation>Peristiwa dan waktu diketahuinya</translation>
    </message>
    <message>
        <source>Lent on %1, found %2</source>
        <translation>Dipinjam %1, diketahui %2</translation>
    </message>
    <message>
        <source>Returned, lent on %1, found %2</source>
        <translation>Dikembalikan, dipinjam %1, diketahui %2</translation>
    </message>
    <message>
        <source>Loan of %1 extended, found %2</source>
        <translation>Peminjaman %1 diperpanjang, diketahui %2</translation>
    </message>
    <message>
        <source>Circulation during the count</source>
        <translation>Sirkulasi selama pencacahan</translation>
    </message>
    <message>
        <source>Changes to type into SLiMS</source>
        <translation>Perubahan untuk diketik di SLiMS</translation>
    </message>
    <message>
        <source>Open each copy or title in SLiMS, check that it still has the value before, type the value after, save, tick it off here and mark it done in the program.</source>
        <translation>Buka setiap eksemplar atau judul di SLiMS, periksa apakah nilainya masih sama dengan nilai sebelumnya, ketik nilai sesudahnya, simpan, centang di sini, lalu tandai selesai di program.</translation>
    </message>
    <message>
        <source>weeded copies not filled in yet</source>
        <translation>eksemplar yang disiangi belum diisi</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>sesuai</translation>
    </message>
    <message>
        <source>copies that differ: %1</source>
        <translation>eksemplar yang berbeda: %1</translation>
    </message>
    <message>
        <source>On the shelves: %1</source>
        <translation>Di rak: %1</translation>
    </message>
    <message>
        <source>In SLiMS: %1</source>
        <translation>Di SLiMS: %1</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>Jenis masalah</translation>
    </message>
    <message>
        <source>With a proposal</source>
        <translation>Dengan usul</translation>
    </message>
    <message>
        <source>The data check found nothing.</source>
        <translation>Pemeriksaan data tidak menemukan apa pun.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Masalah</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Usul</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata Uang</translation>
    </message>
    <message>
        <source>Lent on</source>
        <translation>Tgl. Pinjam</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Tgl. Harus Kembali</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Dicatat</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>oleh %1, %2</translation>
    </message>
    <message>
        <source>becomes the new copy %1</source>
        <translation>menjadi eksemplar baru %1</translation>
    </message>
    <message>
        <source>is left as it is</source>
        <translation>dibiarkan</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Pembacaan</translation>
    </message>
    <message>
        <source>Books, first</source>
        <translation>Buku, pertama</translation>
    </message>
    <message>
        <source>Out of place, first</source>
        <translation>Salah tempat, pertama</translation>
    </message>
    <message>
        <source>Share, first</source>
        <translation>Persentase, pertama</translation>
    </message>
    <message>
        <source>Books, last</source>
        <translation>Buku, terakhir</translation>
    </message>
    <message>
        <source>Out of place, last</source>
        <translation>Salah tempat, terakhir</translation>
    </message>
    <message>
        <source>Share, last</source>
        <translation>Persentase, terakhir</translation>
    </message>
    <message>
        <source>No shelf was read.</source>
        <translation>Tidak ada rak yang dibaca.</translation>
    </message>
    <message>
        <source>Order on the shelves</source>
        <translation>Susunan rak</translation>
    </message>
    <message>
        <source>Out of place are the fewest books that have to be moved, and books of other shelves; first and last are the first and the last reading of the shelf.</source>
        <translation>Salah tempat adalah buku paling sedikit yang harus dipindahkan, dan buku dari rak lain; pertama dan terakhir adalah pembacaan pertama dan terakhir rak itu.</translation>
    </message>
    <message>
        <source>Books with neither label nor record</source>
        <translation>Buku tanpa label dan tanpa data</translation>
    </message>
    <message>
        <source>Data check of the catalogue</source>
        <translation>Pemeriksaan data katalog</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 detik</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Orang ke-%1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Eksemplar</translation>
    </message>
    <message>
        <source>There is no copy to be counted on any shelf.</source>
        <translation>Tidak ada eksemplar yang dicacah di rak mana pun.</translation>
    </message>
    <message>
        <source>First call number</source>
        <translation>No. panggil pertama</translation>
    </message>
    <message>
        <source>Last call number</source>
        <translation>No. panggil terakhir</translation>
    </message>
    <message>
        <source>To be counted</source>
        <translation>Akan dicacah</translation>
    </message>
    <message>
        <source>Defined as</source>
        <translation>Ditentukan sebagai</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Plan of the shelves</source>
        <translation>Rencana rak</translation>
    </message>
    <message>
        <source>%1 minutes: %2 days of %3 minutes</source>
        <translation>%1 menit: %2 hari à %3 menit</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 orang</translation>
    </message>
    <message>
        <source>Copies on the shelves</source>
        <translation>Eksemplar di rak</translation>
    </message>
    <message>
        <source>A person and a day</source>
        <translation>Per orang dan hari</translation>
    </message>
    <message>
        <source>Time for a copy</source>
        <translation>Waktu per eksemplar</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Pembagian kerja</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Scan to open this shelf</source>
        <translation>Pindai untuk membuka rak ini</translation>
    </message>
    <message>
        <source>Call numbers</source>
        <translation>Nomor panggil</translation>
    </message>
    <message>
        <source>%1, of these %2 to be counted and %3 on loan</source>
        <translation>%1, di antaranya %2 dicacah dan %3 terpinjam</translation>
    </message>
    <message>
        <source>Title %1</source>
        <translation>Judul %1</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Tahun perolehan</translation>
    </message>
    <message>
        <source>Acquired by</source>
        <translation>Cara perolehan</translation>
    </message>
    <message>
        <source>Recorded value</source>
        <translation>Nilai tercatat</translation>
    </message>
    <message>
        <source>Goods code</source>
        <translation>Kode barang</translation>
    </message>
    <message>
        <source>NUP</source>
        <translation>NUP</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondisi</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Di tempat lain</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Not found, loans unknown</source>
        <translation>Tidak ditemukan, peminjaman tidak diketahui</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Pembelian</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Hibah</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>(no record in SLiMS)</source>
        <translation>(tanpa data di SLiMS)</translation>
    </message>
    <message>
        <source>In excess</source>
        <translation>Berlebih</translation>
    </message>
    <message>
        <source>Value unknown (copies)</source>
        <translation>Nilai tidak diketahui (eksemplar)</translation>
    </message>
    <message>
        <source>Present, condition not noted</source>
        <translation>Ada, kondisi belum dicatat</translation>
    </message>
    <message>
        <source>without a recorded price</source>
        <translation>tanpa harga tercatat</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Terbilang</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>Menurut pembukuan</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Di luar cakupan</translation>
    </message>
    <message>
        <source>Not in SLiMS</source>
        <translation>Tidak ada di SLiMS</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>belum dicacah</translation>
    </message>
    <message>
        <source>Lifted: opened again afterwards</source>
        <translation>Dicabut: dibuka kembali sesudahnya</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Disahkan oleh</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Pada</translation>
    </message>
    <message>
        <source>Head hash that was signed</source>
        <translation>Sidik jurnal yang disahkan</translation>
    </message>
    <message>
        <source>Nobody has signed this stock-take off yet.</source>
        <translation>Belum ada yang mengesahkan stock opname ini.</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Pengesahan</translation>
    </message>
    <message>
        <source>Head hash of the journal (SHA-256)</source>
        <translation>Sidik jurnal (SHA-256)</translation>
    </message>
    <message>
        <source>Rows of the journal</source>
        <translation>Baris jurnal</translation>
    </message>
    <message>
        <source>Digest of the figures and lists (SHA-256)</source>
        <translation>Sidik angka dan daftar (SHA-256)</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Dibuat pada</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>Versi program</translation>
    </message>
    <message>
        <source>What this report rests on</source>
        <translation>Dasar laporan ini</translation>
    </message>
    <message>
        <source>How it is checked</source>
        <translation>Cara memeriksanya</translation>
    </message>
    <message>
        <source>This report was made of the session file of the stock-take, in which nothing can be changed unseen: every entry of its journal is chained to the one before it by a hash. Whoever has the file can have this report checked against it (in activity 10, or by opnamectl verify): every figure and every list is made again as of the head hash below and compared.</source>
        <translation>Laporan ini dibuat dari berkas sesi stock opname, yang tidak dapat diubah tanpa ketahuan: setiap catatan jurnalnya terikat pada catatan sebelumnya oleh sidik. Siapa pun yang memegang berkasnya dapat memeriksa laporan ini terhadapnya (di kegiatan 10, atau dengan opnamectl verify): setiap angka dan setiap daftar dibuat lagi sampai sidik di bawah ini, lalu dibandingkan.</translation>
    </message>
    <message>
        <source>The identity of the stock-take, the head hash and the digest:</source>
        <translation>Identitas stock opname, sidik jurnal, dan sidik isi:</translation>
    </message>
    <message>
        <source>The same for a program:</source>
        <translation>Hal yang sama untuk program:</translation>
    </message>
    <message>
        <source>Status of a copy</source>
        <translation>Status eksemplar</translation>
    </message>
    <message>
        <source>Location of a copy</source>
        <translation>Lokasi eksemplar</translation>
    </message>
    <message>
        <source>Shelf location of a copy</source>
        <translation>Lokasi rak eksemplar</translation>
    </message>
    <message>
        <source>Call number of a copy</source>
        <translation>Nomor panggil eksemplar</translation>
    </message>
    <message>
        <source>Call number of a title</source>
        <translation>Nomor panggil judul</translation>
    </message>
    <message>
        <source>Classification of a title</source>
        <translation>Klasifikasi judul</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Koreksi</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Diterapkan</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Belum dikirim</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Bertentangan</translation>
    </message>
    <message>
        <source>No correction was decided.</source>
        <translation>Tidak ada koreksi yang diputuskan.</translation>
    </message>
    <message>
        <source>SLiMS has “%1”</source>
        <translation>SLiMS berisi “%1”</translation>
    </message>
    <message>
        <source>Corrections that SLiMS did not take</source>
        <translation>Koreksi yang tidak diterima SLiMS</translation>
    </message>
    <message>
        <source>Copy or title</source>
        <translation>Eksemplar atau judul</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>Answer of SLiMS</source>
        <translation>Jawaban SLiMS</translation>
    </message>
    <message>
        <source>Corrections to SLiMS</source>
        <translation>Koreksi ke SLiMS</translation>
    </message>
    <message>
        <source>A stock-take tells which copies of the collection are there, where they stand and in which condition, so that the catalogue in SLiMS agrees with the shelves and the institution knows what it owns. It was carried out by the SOP %1, %2.</source>
        <translation>Stock opname menunjukkan eksemplar koleksi yang ada, tempatnya, dan kondisinya, agar katalog di SLiMS sesuai dengan rak dan instansi mengetahui apa yang dimilikinya. Pelaksanaannya mengikuti SOP %1, %2.</translation>
    </message>
    <message>
        <source>The catalogue and the open loans were taken over from SLiMS and fixed as the state to count against. Every shelf was then read copy by copy with a barcode scanner.</source>
        <translation>Katalog dan peminjaman yang belum kembali diambil dari SLiMS dan ditetapkan sebagai keadaan pembanding. Setiap rak kemudian dibaca eksemplar demi eksemplar dengan pemindai barcode.</translation>
    </message>
    <message>
        <source>A copy counts as missing only where its shelf was read and it is not on loan. Copies on shelves that were not read are stated apart and never counted among the missing.</source>
        <translation>Eksemplar dinyatakan tidak ditemukan hanya bila raknya sudah dibaca dan eksemplar itu tidak sedang dipinjam. Eksemplar di rak yang belum dibaca disebutkan tersendiri dan tidak pernah dihitung hilang.</translation>
    </message>
    <message>
        <source>Every scan and every decision was written into a journal whose rows are chained by hashes, so that a later change would be noticed.</source>
        <translation>Setiap pindaian dan setiap keputusan ditulis ke dalam jurnal yang baris-barisnya terikat oleh sidik, sehingga perubahan di kemudian hari akan ketahuan.</translation>
    </message>
    <message>
        <source>Steps taken out of the order of the SOP: %1. Their reasons are listed under the deviations.</source>
        <translation>Langkah di luar urutan SOP: %1. Alasannya tercantum pada bagian penyimpangan.</translation>
    </message>
    <message>
        <source>%1 copies stand on shelves that were not counted, among them: %2.</source>
        <translation>%1 eksemplar berada di rak yang belum dicacah, antara lain: %2.</translation>
    </message>
    <message>
        <source>The loans were not known, so no copy could be called lost.</source>
        <translation>Data peminjaman tidak diketahui, sehingga tidak ada eksemplar yang dapat dinyatakan hilang.</translation>
    </message>
    <message>
        <source>Loans and returns recorded during the count, although circulation was to be closed: %1.</source>
        <translation>Peminjaman dan pengembalian yang tercatat selama pencacahan, padahal sirkulasi seharusnya ditutup: %1.</translation>
    </message>
    <message>
        <source>Labels that could not be read: %1.</source>
        <translation>Label yang tidak dapat dibaca: %1.</translation>
    </message>
    <message>
        <source>Books that had neither a label nor a record: %1.</source>
        <translation>Buku tanpa label dan tanpa data: %1.</translation>
    </message>
    <message>
        <source>Corrections that SLiMS refused or for which it held another value: %1.</source>
        <translation>Koreksi yang ditolak SLiMS atau yang nilainya sudah lain di SLiMS: %1.</translation>
    </message>
    <message>
        <source>No obstacle was recorded.</source>
        <translation>Tidak ada kendala yang tercatat.</translation>
    </message>
    <message>
        <source>Of %1 copies that should be there, %2 were found (%3), %4 are on loan, %5 were not found and %6 were not counted.</source>
        <translation>Dari %1 eksemplar yang seharusnya ada, %2 ditemukan (%3), %4 terpinjam, %5 tidak ditemukan, dan %6 belum dicacah.</translation>
    </message>
    <message>
        <source>%1 copies are lost; none of them has a recorded price.</source>
        <translation>%1 eksemplar hilang; tidak satu pun memiliki harga tercatat.</translation>
    </message>
    <message>
        <source>%1 copies are lost. Their recorded value is %2; %3 of them have no recorded price, so their value is unknown.</source>
        <translation>%1 eksemplar hilang. Nilai tercatatnya %2; %3 di antaranya tidak memiliki harga tercatat, sehingga nilainya tidak diketahui.</translation>
    </message>
    <message>
        <source>Copies that stood at another place than theirs: %1.</source>
        <translation>Eksemplar yang berdiri bukan di tempatnya: %1.</translation>
    </message>
    <message>
        <source>Codes on the shelves that SLiMS does not know: %1.</source>
        <translation>Kode di rak yang tidak dikenal SLiMS: %1.</translation>
    </message>
    <message>
        <source>%1 copies are damaged, %2 of them heavily.</source>
        <translation>%1 eksemplar rusak, %2 di antaranya berat.</translation>
    </message>
    <message>
        <source>Search once more for the %1 lost copies before they are proposed for write-off.</source>
        <translation>Cari sekali lagi %1 eksemplar yang hilang sebelum diusulkan untuk dihapuskan.</translation>
    </message>
    <message>
        <source>Count the %1 copies on the remaining shelves in a further stock-take.</source>
        <translation>Cacah %1 eksemplar di rak yang tersisa pada stock opname berikutnya.</translation>
    </message>
    <message>
        <source>Ask the borrowers of the %1 copies that are overdue by more than a year to confirm or return them.</source>
        <translation>Minta peminjam %1 eksemplar yang terlambat lebih dari setahun untuk menegaskan atau mengembalikannya.</translation>
    </message>
    <message>
        <source>Put the %1 copies that stood elsewhere back to their places, or correct their places in SLiMS.</source>
        <translation>Kembalikan %1 eksemplar yang berdiri di tempat lain ke tempatnya, atau perbaiki tempatnya di SLiMS.</translation>
    </message>
    <message>
        <source>Record and label the %1 books that SLiMS does not know.</source>
        <translation>Catat dan beri label %1 buku yang tidak dikenal SLiMS.</translation>
    </message>
    <message>
        <source>Repair the %1 damaged copies, or propose them for weeding.</source>
        <translation>Perbaiki %1 eksemplar yang rusak, atau usulkan untuk disiangi.</translation>
    </message>
    <message>
        <source>Send the %1 decided corrections to SLiMS.</source>
        <translation>Kirim %1 koreksi yang sudah diputuskan ke SLiMS.</translation>
    </message>
    <message>
        <source>Settle the %1 corrections that SLiMS did not take.</source>
        <translation>Selesaikan %1 koreksi yang tidak diterima SLiMS.</translation>
    </message>
    <message>
        <source>Keep the collection as it is, and repeat the stock-take when it is due.</source>
        <translation>Pertahankan koleksi sebagaimana adanya, dan ulangi stock opname pada waktunya.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Kesimpulan</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Rekomendasi</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>KONSEP</translation>
    </message>
    <message>
        <source>Proposed from the figures, and not accepted by anybody yet.</source>
        <translation>Diusulkan dari angka-angka, dan belum disetujui siapa pun.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>Assignment letter</source>
        <translation>Surat tugas</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Disusun oleh</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Mengetahui</translation>
    </message>
    <message>
        <source>No condition was noted.</source>
        <translation>Tidak ada kondisi yang dicatat.</translation>
    </message>
    <message>
        <source>By condition</source>
        <translation>Menurut kondisi</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Lightly damaged</source>
        <translation>Rusak ringan</translation>
    </message>
    <message>
        <source>Heavily damaged</source>
        <translation>Rusak berat</translation>
    </message>
    <message>
        <source>(not stated)</source>
        <translation>(tidak disebutkan)</translation>
    </message>
    <message>
        <source>By collection type</source>
        <translation>Menurut tipe koleksi</translation>
    </message>
    <message>
        <source>General material designation</source>
        <translation>GMD</translation>
    </message>
    <message>
        <source>By GMD</source>
        <translation>Menurut GMD</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>No loan is overdue by more than a year.</source>
        <translation>Tidak ada peminjaman yang terlambat lebih dari setahun.</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Ditanyakan pada</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Dijawab pada</translation>
    </message>
    <message>
        <source>No copy that was lost was found again.</source>
        <translation>Tidak ada eksemplar hilang yang ditemukan kembali.</translation>
    </message>
    <message>
        <source>No copy was noted as damaged.</source>
        <translation>Tidak ada eksemplar yang dicatat rusak.</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>Peminjaman</translation>
    </message>
    <message>
        <source>Overdue on %1</source>
        <translation>Terlambat pada %1</translation>
    </message>
    <message>
        <source>Overdue by more than a year</source>
        <translation>Terlambat lebih dari setahun</translation>
    </message>
    <message>
        <source>Lent during the count</source>
        <translation>Dipinjam selama pencacahan</translation>
    </message>
    <message>
        <source>Returned during the count</source>
        <translation>Dikembalikan selama pencacahan</translation>
    </message>
    <message>
        <source>Extended during the count</source>
        <translation>Diperpanjang selama pencacahan</translation>
    </message>
    <message>
        <source>Estimate for copies without a price</source>
        <translation>Taksiran untuk eksemplar tanpa harga</translation>
    </message>
    <message>
        <source>about %1 for %2 copies</source>
        <translation>sekitar %1 untuk %2 eksemplar</translation>
    </message>
    <message>
        <source>Copies of unknown value</source>
        <translation>Eksemplar yang nilainya tidak diketahui</translation>
    </message>
    <message>
        <source>An estimate is the median of the recorded prices of copies of the same class that were published within five years, or of the class as a whole. It is no record: it is not added to the recorded prices, and only these enter the minutes. No price means unknown, not nothing.</source>
        <translation>Taksiran adalah median harga tercatat eksemplar sekelas yang terbit dalam rentang lima tahun, atau sekelas seluruhnya. Taksiran bukan catatan: tidak dijumlahkan dengan harga tercatat, dan hanya harga tercatat yang masuk berita acara. Tanpa harga berarti tidak diketahui, bukan nol.</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Tanpa harga</translation>
    </message>
    <message>
        <source>Copies scanned by day and operator</source>
        <translation>Eksemplar yang dipindai menurut hari dan petugas</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Time spent scanning</source>
        <translation>Waktu memindai</translation>
    </message>
    <message>
        <source>Scans a minute</source>
        <translation>Pindaian per menit</translation>
    </message>
    <message>
        <source>Pace of scanning</source>
        <translation>Laju pemindaian</translation>
    </message>
    <message>
        <source>Scans that count and were not taken back. Pauses of more than five minutes are not time spent scanning.</source>
        <translation>Pindaian yang mencacah dan tidak dibatalkan. Jeda lebih dari lima menit bukan waktu memindai.</translation>
    </message>
    <message>
        <source>%1, first reading</source>
        <translation>%1, pembacaan pertama</translation>
    </message>
    <message>
        <source>%1, last reading</source>
        <translation>%1, pembacaan terakhir</translation>
    </message>
    <message>
        <source>Books out of place, of each hundred</source>
        <translation>Buku salah letak, dari setiap seratus</translation>
    </message>
    <message>
        <source>All shelves</source>
        <translation>Semua rak</translation>
    </message>
    <message>
        <source>Lost copies that were found again</source>
        <translation>Eksemplar hilang yang ditemukan kembali</translation>
    </message>
    <message>
        <source>Damaged copies</source>
        <translation>Eksemplar rusak</translation>
    </message>
    <message>
        <source>a neighbour of it was found astray there</source>
        <translation>tetangganya ditemukan salah letak di sana</translation>
    </message>
    <message>
        <source>another copy of the title was found there</source>
        <translation>eksemplar lain dari judul ini ditemukan di sana</translation>
    </message>
    <message>
        <source>digits of the class exchanged</source>
        <translation>angka kelasnya tertukar</translation>
    </message>
    <message>
        <source>its own place, once more</source>
        <translation>tempatnya sendiri, sekali lagi</translation>
    </message>
    <message>
        <source>Lost then, found now</source>
        <translation>Dulu hilang, kini ditemukan</translation>
    </message>
    <message>
        <source>Lost both times</source>
        <translation>Hilang dua kali</translation>
    </message>
    <message>
        <source>New losses</source>
        <translation>Kehilangan baru</translation>
    </message>
    <message>
        <source>Lost then, marked missing since and not seen</source>
        <translation>Dulu hilang, sejak itu ditandai hilang dan tidak terlihat</translation>
    </message>
    <message>
        <source>Lost then, now on loan, elsewhere or not counted</source>
        <translation>Dulu hilang, kini terpinjam, di tempat lain, atau belum dicacah</translation>
    </message>
    <message>
        <source>No longer in the catalogue</source>
        <translation>Tidak ada lagi dalam katalog</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Dimulai</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Di sebelah</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Karena</translation>
    </message>
    <message>
        <source>Sample to be checked by a second person</source>
        <translation>Sampel untuk diperiksa orang kedua</translation>
    </message>
    <message>
        <source>Look for each copy and scan those that are there for “sample”. Whether the count found them is not said here.</source>
        <translation>Cari setiap eksemplar dan pindai yang ada untuk “sampel”. Apakah pencacahan menemukannya tidak disebutkan di sini.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Diundi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Seed of the drawing</source>
        <translation>Benih undian</translation>
    </message>
    <message>
        <source>Comparison of stock-takes</source>
        <translation>Perbandingan stock opname</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Perkembangan</translation>
    </message>
    <message>
        <source>Check of the count by a sample</source>
        <translation>Uji pencacahan dengan sampel</translation>
    </message>
    <message>
        <source>On %1, %2 drew %3 copies at random: %4 among the %5 found, %6 among the %7 lost. The drawing follows from the journal as of row %8 and can be repeated (seed %9).</source>
        <translation>Pada %1, %2 mengundi %3 eksemplar secara acak: %4 dari %5 yang ditemukan, %6 dari %7 yang hilang. Undiannya mengikuti jurnal sampai baris %8 dan dapat diulang (benih %9).</translation>
    </message>
    <message>
        <source>%1 checked them. The count was wrong about %2 of %3 copies: a counting error of %4, with 95 % confidence between %5 and %6 (Wilson). What was not scanned counts as not there.</source>
        <translation>%1 memeriksanya. Pencacahan keliru pada %2 dari %3 eksemplar: kesalahan pencacahan %4, dengan keyakinan 95 % antara %5 dan %6 (Wilson). Yang tidak dipindai dianggap tidak ada.</translation>
    </message>
    <message>
        <source>Drawn among</source>
        <translation>Diundi dari</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Selang 95 %</translation>
    </message>
    <message>
        <source>the found copies</source>
        <translation>eksemplar yang ditemukan</translation>
    </message>
    <message>
        <source>the lost copies</source>
        <translation>eksemplar yang hilang</translation>
    </message>
    <message>
        <source>No loan and no return during the count was seen.</source>
        <translation>Tidak terlihat peminjaman atau pengembalian selama pencacahan.</translation>
    </message>
    <message>
        <source>Loans are known as of the moments at which they were taken in. A copy that was lent and brought back between two of these is in none of the figures above.</source>
        <translation>Pinjaman diketahui menurut saat-saat datanya diambil. Eksemplar yang dipinjam dan dikembalikan di antara dua saat itu tidak termasuk dalam angka di atas.</translation>
    </message>
    <message>
        <source>Found and missing, of each hundred that should be there</source>
        <translation>Ditemukan dan tidak ditemukan, dari setiap seratus yang seharusnya ada</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>What became of copies</source>
        <translation>Yang terjadi pada eksemplar</translation>
    </message>
    <message>
        <source>Comparison with the previous stock-take</source>
        <translation>Perbandingan dengan stock opname sebelumnya</translation>
    </message>
    <message>
        <source>This stock-take was not compared with an earlier one.</source>
        <translation>Stock opname ini belum dibandingkan dengan stock opname sebelumnya.</translation>
    </message>
    <message>
        <source>The previous stock-take is “%1”, begun on %2 (file %3). Both were compared copy by copy on %4; what was decided or scanned since is not in it.</source>
        <translation>Stock opname sebelumnya ialah “%1”, dimulai %2 (berkas %3). Keduanya dibandingkan eksemplar demi eksemplar pada %4; yang diputuskan atau dipindai sesudahnya tidak termasuk.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Diketik sendiri</translation>
    </message>
    <message>
        <source>Sent, no answer</source>
        <translation>Terkirim, belum dijawab</translation>
    </message>
    <message>
        <source>Of the copies that are there and whose condition was noted; the newest note stands.</source>
        <translation>Dari eksemplar yang ada dan kondisinya dicatat; catatan terbaru yang berlaku.</translation>
    </message>
    <message>
        <source>What the borrower said</source>
        <translation>Kata peminjam</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>masih ada pada peminjam</translation>
    </message>
    <message>
        <source>says it was returned</source>
        <translation>menyatakan sudah dikembalikan</translation>
    </message>
    <message>
        <source>says it is lost</source>
        <translation>menyatakan hilang</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>tidak ada jawaban</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>jawaban lain</translation>
    </message>
    <message>
        <source>Found later, after the counting was closed</source>
        <translation>Daftar koleksi yang ditemukan kemudian, setelah pencacahan ditutup</translation>
    </message>
    <message>
        <source>Books with the label of another copy</source>
        <translation>Buku berlabel eksemplar lain</translation>
    </message>
    <message>
        <source>%1 of them were checked by who had counted them. They are in none of the figures.</source>
        <translation>%1 di antaranya diperiksa oleh pencacahnya sendiri dan tidak masuk dalam angka mana pun.</translation>
    </message>
    <message>
        <source>None of them was checked by a second person yet.</source>
        <translation>Belum satu pun diperiksa oleh orang kedua.</translation>
    </message>
    <message>
        <source>Not covered yet</source>
        <translation>Belum dicacah</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Belum dicacah</translation>
    </message>
    <message>
        <source>Balance: %1 found + %2 on loan + %3 missing + %4 not covered = %5</source>
        <translation>Kesetimbangan: %1 ditemukan + %2 terpinjam + %3 tidak ditemukan + %4 belum dicacah = %5</translation>
    </message>
    <message>
        <source>Copies by class: found · on loan · missing · not covered</source>
        <translation>Eksemplar menurut kelas: ditemukan · terpinjam · tidak ditemukan · belum dicacah</translation>
    </message>
    <message>
        <source>Recorded value of missing copies by class</source>
        <translation>Nilai tercatat eksemplar yang tidak ditemukan menurut kelas</translation>
    </message>
    <message>
        <source>Missing copies by class</source>
        <translation>Eksemplar yang tidak ditemukan menurut kelas</translation>
    </message>
    <message>
        <source>Value of missing copies</source>
        <translation>Nilai koleksi yang tidak ditemukan</translation>
    </message>
    <message>
        <source>Missing copies without a recorded price</source>
        <translation>Eksemplar yang tidak ditemukan tanpa harga tercatat</translation>
    </message>
    <message>
        <source>Missing copies</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Hunting list: where missing copies may be</source>
        <translation>Daftar pencarian: tempat koleksi yang tidak ditemukan mungkin berada</translation>
    </message>
    <message>
        <source>%1 missing copies, %2 places to look, in walking order. Scan what you find for counting: it is missing no more then. Tick what you looked for in vain.</source>
        <translation>%1 eksemplar tidak ditemukan, %2 tempat untuk dilihat, menurut urutan berjalan. Pindai yang ditemukan sebagai pencacahan: sejak itu tercatat ditemukan. Centang yang dicari dengan sia-sia.</translation>
    </message>
    <message>
        <source>seen there in the previous stock-take</source>
        <translation>terlihat di sana pada stock opname sebelumnya</translation>
    </message>
</context>
<context>
    <name>ReportCheck</name>
    <message>
        <source>The report belongs to this session: every figure and every list agrees, and nothing was added since.</source>
        <translation>Laporan ini milik sesi ini: setiap angka dan setiap daftar sesuai, dan sejak itu tidak ada tambahan.</translation>
    </message>
    <message numerus="yes">
        <source>The report belongs to this session: every figure and every list agrees with what it was then. %n row(s) were added to the journal since.</source>
        <translation>
            <numerusform>Laporan ini milik sesi ini: setiap angka dan setiap daftar sesuai dengan keadaan saat itu. Sejak itu %n baris ditambahkan ke jurnal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report does not belong to this session: nothing in it says which stock-take it is of.</source>
        <translation>Laporan ini bukan milik sesi ini: tidak ada isinya yang menyebutkan stock opname asalnya.</translation>
    </message>
    <message>
        <source>The report does not belong to this session: it is of another stock-take.</source>
        <translation>Laporan ini bukan milik sesi ini: laporan ini dari stock opname lain.</translation>
    </message>
    <message>
        <source>The report does not belong to this session: the journal never had the head hash that it names. One of the two was altered, or this is another copy of the session.</source>
        <translation>Laporan ini bukan milik sesi ini: jurnalnya tidak pernah memiliki sidik yang disebutkan. Salah satunya diubah, atau ini salinan lain dari sesi itu.</translation>
    </message>
    <message>
        <source>The report does not belong to this session as it is: it says other things than the session did at that time.</source>
        <translation>Laporan ini tidak sesuai dengan sesi ini: isinya berbeda dari keadaan sesi saat itu.</translation>
    </message>
    <message>
        <source>The report names the stock-take %1, the session is %2.</source>
        <translation>Laporan menyebut stock opname %1, sesi ini %2.</translation>
    </message>
    <message>
        <source>The report was made by version %1 of this program, this is version %2, which may word some things otherwise. Check it with that version.</source>
        <translation>Laporan dibuat oleh versi %1 program ini, sedangkan ini versi %2, yang mungkin menuliskan beberapa hal secara lain. Periksa dengan versi itu.</translation>
    </message>
    <message>
        <source>the session does not give “%1”</source>
        <translation>sesi tidak menghasilkan “%1”</translation>
    </message>
    <message>
        <source>“%1” is missing from the report</source>
        <translation>“%1” tidak ada dalam laporan</translation>
    </message>
    <message>
        <source>the report says “%1”, the session gives “%2”</source>
        <translation>laporan menyebut “%1”, sesi menghasilkan “%2”</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Halaman %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Baris %1</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Pemeriksaan dibatalkan.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check its name and the rights.</source>
        <translation>“%1” tidak dapat dibaca. Periksa nama dan hak aksesnya.</translation>
    </message>
    <message>
        <source>A PDF is read by “pdftotext”, which is not installed. Install the package poppler-utils, or check the HTML or JSON of the same report.</source>
        <translation>PDF dibaca oleh “pdftotext”, yang belum terpasang. Pasang paket poppler-utils, atau periksa HTML atau JSON dari laporan yang sama.</translation>
    </message>
    <message>
        <source>“%1” is not there, or is no file. Check its name.</source>
        <translation>“%1” tidak ada, atau bukan berkas. Periksa namanya.</translation>
    </message>
    <message>
        <source>A CSV file holds lists alone and nothing that they can be checked by. Check another format of the same report.</source>
        <translation>Berkas CSV hanya memuat daftar, tanpa sesuatu untuk memeriksanya. Periksa format lain dari laporan yang sama.</translation>
    </message>
    <message>
        <source>“%1” is no report of this program. Choose a .pdf, .html, .json or .xlsx.</source>
        <translation>“%1” bukan laporan program ini. Pilih .pdf, .html, .json, atau .xlsx.</translation>
    </message>
    <message>
        <source>There is no room for a copy of the report in “%1”, where it is read. Free some space there and check it again.</source>
        <translation>Tidak ada ruang untuk salinan laporan di “%1”, tempat membacanya. Kosongkan sebagian ruang di sana lalu periksa lagi.</translation>
    </message>
    <message>
        <source>“%1” is too large to be a report of this program, and was not read. Choose the file that the report was saved as.</source>
        <translation>“%1” terlalu besar untuk laporan program ini, dan tidak dibaca. Pilih berkas tempat laporan itu disimpan.</translation>
    </message>
    <message>
        <source>“%1” is damaged or is no PDF, so it cannot be compared. Choose the file that the report was saved as.</source>
        <translation>“%1” rusak atau bukan PDF, sehingga tidak dapat dibandingkan. Pilih berkas tempat laporan itu disimpan.</translation>
    </message>
    <message>
        <source>“%1” is damaged or is no workbook, so it cannot be compared. Choose the file that the report was saved as.</source>
        <translation>“%1” rusak atau bukan buku kerja, sehingga tidak dapat dibandingkan. Pilih berkas tempat laporan itu disimpan.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>The disk is full: “%1” was not written. Free some space and do it again.</source>
        <translation>Diska penuh: “%1” tidak ditulis. Kosongkan sebagian ruang lalu ulangi.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check its folder and the rights.</source>
        <translation>“%1” tidak dapat ditulis. Periksa folder dan hak aksesnya.</translation>
    </message>
    <message>
        <source>Writing was cancelled; the file is as it was.</source>
        <translation>Penulisan dibatalkan; berkas tetap seperti semula.</translation>
    </message>
    <message>
        <source>There is no room for a spreadsheet in “%1”, where it is put together. Free some space and do it again, or write a .csv.</source>
        <translation>Tidak ada ruang untuk lembar kerja di “%1”, tempat menyusunnya. Kosongkan sebagian ruang lalu ulangi, atau tulis .csv.</translation>
    </message>
    <message>
        <source>“%1” has an ending that cannot be written. Use .pdf, .xlsx, .html, .csv or .json.</source>
        <translation>“%1” berakhiran yang tidak dapat ditulis. Gunakan .pdf, .xlsx, .html, .csv, atau .json.</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>There is nothing to report before the freeze. Finish activity 4 first.</source>
        <translation>Belum ada yang dapat dilaporkan sebelum data dibekukan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>There is no catalogue yet, so there is no shelf list. Take it in from SLiMS first.</source>
        <translation>Belum ada katalog, jadi belum ada daftar rak. Ambil dari SLiMS lebih dahulu.</translation>
    </message>
    <message>
        <source>There is nothing to recapitulate before the freeze. Finish activity 4 first.</source>
        <translation>Belum ada yang dapat direkap sebelum data dibekukan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>There is no catalogue yet, so there is nothing to check. Take it in from SLiMS first.</source>
        <translation>Belum ada katalog, jadi belum ada yang diperiksa. Ambil dulu dari SLiMS.</translation>
    </message>
    <message>
        <source>No copy belongs to such a shelf. Choose one of the list.</source>
        <translation>Tidak ada eksemplar di rak seperti itu. Pilih salah satu dari daftar.</translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message>
        <source>Check the count by a sample</source>
        <translation>Uji pencacahan dengan sampel</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Eksemplar</translation>
    </message>
    <message>
        <source>among</source>
        <translation>dari</translation>
    </message>
    <message>
        <source>Among which copies</source>
        <translation>Dari eksemplar yang mana</translation>
    </message>
    <message>
        <source>Draws, and writes into the journal what was drawn (Alt+D)</source>
        <translation>Mengundi, dan menulis hasil undian ke jurnal (Alt+D)</translation>
    </message>
    <message>
        <source>Draw a new sample</source>
        <translation>Undi sampel baru</translation>
    </message>
    <message>
        <source>The sample on paper, with boxes to tick (Alt+S)</source>
        <translation>Sampel di atas kertas, dengan kotak centang (Alt+S)</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>Simpan lembarnya…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Reads are counted again (Esc)</source>
        <translation>Pindaian dihitung lagi (Esc)</translation>
    </message>
    <message>
        <source>Copies are drawn at random among the found and the missing. Someone who did not count looks for them and scans the ones that are there while this window is open.</source>
        <translation>Eksemplar diundi secara acak dari yang ditemukan dan yang tidak ditemukan. Orang lain, bukan yang mencacah, mencarinya dan memindai yang ada selama jendela ini terbuka.</translation>
    </message>
</context>
<context>
    <name>ScanCommands</name>
    <message>
        <source>“%1” is no command of this version. Print the command card again.</source>
        <translation>“%1” bukan perintah versi ini. Cetak ulang kartu perintah.</translation>
    </message>
    <message>
        <source>%1 is scanning now.</source>
        <translation>Sekarang %1 yang memindai.</translation>
    </message>
    <message>
        <source>Shelf “%1” is being scanned now.</source>
        <translation>Sekarang “%1” yang dipindai.</translation>
    </message>
    <message>
        <source>There is no scan left to take back.</source>
        <translation>Tidak ada lagi pindaian yang dapat dibatalkan.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Dibatalkan: %1</translation>
    </message>
    <message>
        <source>Taken back: %1, %2</source>
        <translation>Dibatalkan: %1, %2</translation>
    </message>
    <message>
        <source>No shelf is being scanned. Scan the barcode of the shelf first, or choose it.</source>
        <translation>Tidak ada rak yang sedang dipindai. Pindai barcode raknya lebih dahulu, atau pilih raknya.</translation>
    </message>
    <message>
        <source>Shelf “%1” is finished already.</source>
        <translation>“%1” sudah selesai.</translation>
    </message>
    <message>
        <source>Nothing was scanned on shelf “%1” yet.</source>
        <translation>Belum ada yang dipindai di “%1”.</translation>
    </message>
    <message>
        <source>Shelf “%1” is finished: %2, %3, %4.</source>
        <translation>“%1” selesai: %2, %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n pindaian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n celah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s) to move</source>
        <translation>
            <numerusform>%n buku perlu dipindahkan</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy was scanned yet. Scan the book first, then its condition.</source>
        <translation>Belum ada eksemplar yang dipindai. Pindai bukunya lebih dahulu, lalu kondisinya.</translation>
    </message>
    <message>
        <source>In good condition: %1, %2</source>
        <translation>Kondisi baik: %1, %2</translation>
    </message>
    <message>
        <source>Lightly damaged: %1, %2</source>
        <translation>Rusak ringan: %1, %2</translation>
    </message>
    <message>
        <source>Heavily damaged: %1, %2</source>
        <translation>Rusak berat: %1, %2</translation>
    </message>
    <message>
        <source>Shelf “%1” is finished: %2 expected, %3 found, %4 on loan, %5 missing; %6, %7.</source>
        <translation>“%1” selesai: %2 seharusnya ada, %3 ditemukan, %4 terpinjam, %5 tidak ditemukan; %6, %7.</translation>
    </message>
    <message>
        <source>SLiMS does not know %1, so its condition cannot be noted. Note it after the copy has a record.</source>
        <translation>SLiMS tidak mengenal %1, sehingga kondisinya tidak dapat dicatat. Catat setelah eksemplarnya punya data.</translation>
    </message>
    <message numerus="yes">
        <source>%n of other shelves</source>
        <translation>
            <numerusform>%n milik rak lain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanDesk</name>
    <message>
        <source>Counting begins after the freeze. Finish activity 4 first.</source>
        <translation>Pencacahan dimulai setelah pembekuan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the file and its rights.</source>
        <translation>“%1” tidak dapat dibaca. Periksa berkas dan hak aksesnya.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, which no list of codes is. Choose the list that the scanner exported.</source>
        <translation>“%1” lebih dari %2 MB, terlalu besar untuk daftar kode. Pilih daftar yang diekspor pemindai.</translation>
    </message>
    <message>
        <source>The preview was stopped.</source>
        <translation>Pratinjau dihentikan.</translation>
    </message>
    <message>
        <source>Shelves “%1” were scanned at several locations. Say which: %2.</source>
        <translation>Rak bernama “%1” dipindai di beberapa lokasi. Sebutkan yang mana: %2.</translation>
    </message>
    <message>
        <source>Scan the book first, then say that it is another one with the same label.</source>
        <translation>Pindai bukunya lebih dahulu, lalu nyatakan sebagai buku lain berlabel sama.</translation>
    </message>
    <message>
        <source>The shelf “%1” was not scanned at station %2. Check its name, or do this at the station that scanned it.</source>
        <translation>“%1” tidak dipindai di stasiun %2. Periksa nama raknya, atau lakukan di stasiun yang memindainya.</translation>
    </message>
    <message>
        <source>There is no scan %1 of station %2. Check both numbers in the journal.</source>
        <translation>Tidak ada pindaian %1 dari stasiun %2. Periksa kedua nomor itu dalam jurnal.</translation>
    </message>
</context>
<context>
    <name>ScanFileDialog</name>
    <message>
        <source>Take a scan file</source>
        <translation>Ambil berkas pindaian</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Pilih berkas lain…</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>Pemi&amp;sah</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Pemisah</translation>
    </message>
    <message>
        <source>C&amp;ode column</source>
        <translation>Kolom k&amp;ode</translation>
    </message>
    <message>
        <source>Code column</source>
        <translation>Kolom kode</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Pengodean</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>The first &amp;line names the columns</source>
        <translation>&amp;Baris pertama berisi nama kolom</translation>
    </message>
    <message>
        <source>&amp;Guess again</source>
        <translation>&amp;Tebak lagi</translation>
    </message>
    <message>
        <source>Forget what was chosen here and look at the file anew</source>
        <translation>Lupakan pilihan di sini dan periksa berkasnya dari awal</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Baris-baris pertama berkas</translation>
    </message>
    <message>
        <source>&amp;Shelf</source>
        <translation>&amp;Rak</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Where the codes were read; empty when they come from several shelves</source>
        <translation>Tempat kode dibaca; kosongkan bila berasal dari beberapa rak</translation>
    </message>
    <message>
        <source>Ope&amp;rator</source>
        <translation>Petu&amp;gas</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>T&amp;utup</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Taken before</source>
        <translation>Sudah diambil</translation>
    </message>
    <message>
        <source>To take</source>
        <translation>Akan diambil</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>Ada di katalog</translation>
    </message>
    <message>
        <source>Of them scanned already</source>
        <translation>Di antaranya sudah dipindai</translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>Unreadable codes</source>
        <translation>Kode tidak terbaca</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dilewati</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded codes of this list (rows: %1). They are left out. Export the list again with the column as text, or scan these books.</source>
        <translation>Lembar kerja telah membulatkan kode dalam daftar ini (jumlah baris: %1). Baris itu dilewati. Ekspor ulang daftarnya dengan kolom kode sebagai teks, atau pindai bukunya.</translation>
    </message>
    <message>
        <source>Unknown numbers would be known with zeros in front (rows: %1, one is %2): a spreadsheet has taken the zeros away. Export the list again with the column as text.</source>
        <translation>Ada nomor yang baru dikenal bila diberi nol di depannya (jumlah baris: %1, salah satunya %2): lembar kerja telah menghilangkan nolnya. Ekspor ulang daftarnya dengan kolom kode sebagai teks.</translation>
    </message>
    <message>
        <source>This file was taken before. Taking it again changes nothing.</source>
        <translation>Berkas ini sudah diambil. Mengambilnya lagi tidak mengubah apa pun.</translation>
    </message>
    <message>
        <source>Most of these codes are not in the catalogue. Check above whether the right column is read.</source>
        <translation>Sebagian besar kode ini tidak ada di katalog. Periksa di atas apakah kolom yang dibaca sudah benar.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Diambil</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Cap waktu</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Perkiraan hasil</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Not in the catalogue</source>
        <translation>Tidak ada di katalog</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>This row has no code.</source>
        <translation>Baris ini tidak memuat kode.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded this code. Export the list again with the column as text, or scan the book.</source>
        <translation>Lembar kerja telah membulatkan kode ini. Ekspor ulang daftarnya dengan kolom kode sebagai teks, atau pindai bukunya.</translation>
    </message>
    <message>
        <source>This code goes over several lines, which no item code does.</source>
        <translation>Kode ini terdiri atas beberapa baris; kode eksemplar tidak pernah demikian.</translation>
    </message>
    <message>
        <source>This is a spreadsheet or an archive, not a list of codes. Save it as CSV or “Unicode text” and choose that file.</source>
        <translation>Ini lembar kerja atau arsip, bukan daftar kode. Simpan sebagai CSV atau “Teks Unicode”, lalu pilih berkas itu.</translation>
    </message>
    <message>
        <source>This file is not text, so no codes can be read from it. Choose the list that the scanner or the phone exported.</source>
        <translation>Berkas ini bukan teks, sehingga tidak ada kode yang dapat dibaca darinya. Pilih daftar yang diekspor pemindai atau telepon.</translation>
    </message>
    <message>
        <source>The file has no column “%1”. Its columns are: %2. Choose one of them.</source>
        <translation>Berkas ini tidak memiliki kolom “%1”. Kolomnya: %2. Pilih salah satunya.</translation>
    </message>
    <message>
        <source>The file has no column %1; it has %2. Choose one of them.</source>
        <translation>Berkas ini tidak memiliki kolom %1; jumlah kolomnya %2. Pilih salah satunya.</translation>
    </message>
</context>
<context>
    <name>ScannerLimits</name>
    <message>
        <source>Scan %1 codes first, so that the scanner&apos;s speed is known.</source>
        <translation>Pindai %1 kode lebih dahulu agar kecepatan pemindai diketahui.</translation>
    </message>
    <message>
        <source>This scanner types as slowly as a person. Set its delay between characters to none with its manual, or use it as a serial scanner.</source>
        <translation>Pemindai ini mengetik selambat manusia. Atur jeda antarkarakternya menjadi nol menurut buku petunjuknya, atau pakai sebagai pemindai serial.</translation>
    </message>
</context>
<context>
    <name>ScannerLook</name>
    <message>
        <source>Orange</source>
        <translation>Oranye</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Hijau</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Merah muda</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Kuning</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Abu-abu</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Biru</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Rendah</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Tinggi</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Ganda</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Biasa</translation>
    </message>
</context>
<context>
    <name>ScannersDialog</name>
    <message>
        <source>Scanners</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Bacaan terakhir</translation>
    </message>
    <message>
        <source>Add a serial scanner</source>
        <translation>Tambah pemindai serial</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Scanner is set to</source>
        <translation>Pemindai diatur untuk</translation>
    </message>
    <message>
        <source>Longest pause between keys</source>
        <translation>Jeda antarketukan terlama</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Longest wait for Enter or Tab</source>
        <translation>Waktu tunggu Enter atau Tab terlama</translation>
    </message>
    <message>
        <source>Silence that ends a code</source>
        <translation>Jeda yang mengakhiri kode</translation>
    </message>
    <message>
        <source>Shortest code with Enter or Tab</source>
        <translation>Kode terpendek dengan Enter atau Tab</translation>
    </message>
    <message>
        <source>Shortest code without</source>
        <translation>Kode terpendek tanpa Enter atau Tab</translation>
    </message>
    <message>
        <source>Learn from these reads</source>
        <translation>Pelajari dari bacaan ini</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Nilai baku</translation>
    </message>
    <message>
        <source>This scanner is in HID point-of-sale mode and needs no settings.</source>
        <translation>Pemindai ini dalam mode HID point-of-sale dan tidak memerlukan pengaturan.</translation>
    </message>
    <message>
        <source>Choose a scanner, then scan any code with it: what it sends is shown in its line and not counted. The other scanners go on counting.</source>
        <translation>Pilih pemindai, lalu pindai kode apa saja dengannya: yang dikirim tampil di barisnya dan tidak dicacah. Pemindai lain tetap mencacah.</translation>
    </message>
    <message>
        <source>All scanners send before a code</source>
        <translation>Semua pemindai mengirim di depan kode</translation>
    </message>
    <message>
        <source>and behind it</source>
        <translation>dan di belakangnya</translation>
    </message>
    <message>
        <source>All scanners send behind a code</source>
        <translation>Semua pemindai mengirim di belakang kode</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Seperti di jendela</translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>SLiMS has no copy with this number any more; it was deleted there.</source>
        <translation>SLiMS tidak lagi memiliki eksemplar dengan nomor ini; eksemplar itu telah dihapus di sana.</translation>
    </message>
</context>
<context>
    <name>SerialFields</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kecepatan</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>Bit data</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Paritas</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>Bit henti</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Kendali aliran</translation>
    </message>
    <message>
        <source>A code ends with</source>
        <translation>Kode diakhiri dengan</translation>
    </message>
    <message>
        <source>Length of the pause</source>
        <translation>Lama jeda</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Counting begins after the freeze. Finish activity 4 first.</source>
        <translation>Pencacahan dimulai setelah pembekuan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>Shelves are opened after the freeze. Finish activity 4 first.</source>
        <translation>Rak dibuka setelah pembekuan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>The frozen catalogue of this session is damaged. Open the newest copy from its backup folder.</source>
        <translation>Katalog beku sesi ini rusak. Buka salinan terbaru dari folder cadangannya.</translation>
    </message>
    <message>
        <source>Nothing is counted before the freeze. Finish activity 4 first.</source>
        <translation>Belum ada yang dicacah sebelum pembekuan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>There is no catalogue yet. Take it in from SLiMS first.</source>
        <translation>Belum ada katalog. Ambil dari SLiMS lebih dahulu.</translation>
    </message>
    <message>
        <source>The freeze was cancelled; nothing has changed.</source>
        <translation>Pembekuan dibatalkan; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Nothing is frozen yet; take the catalogue in again instead.</source>
        <translation>Belum ada yang dibekukan; ambil kembali katalognya.</translation>
    </message>
    <message>
        <source>The folder of “%1” cannot be written. Copy the session to a folder of your own.</source>
        <translation>Folder “%1” tidak dapat ditulis. Salin sesi ke folder Anda sendiri.</translation>
    </message>
    <message>
        <source>“%1” is already open in %2 (process %3) on %4. Close it there, then try again.</source>
        <translation>“%1” sudah terbuka di %2 (proses %3) pada %4. Tutup di sana, lalu coba lagi.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>program lain</translation>
    </message>
    <message>
        <source>“%1” already exists and was left untouched. Choose another name.</source>
        <translation>“%1” sudah ada dan tidak diubah. Pilih nama lain.</translation>
    </message>
    <message>
        <source>A session needs a name, for example “Stock Opname 2026”.</source>
        <translation>Sesi memerlukan nama, misalnya “Stock Opname 2026”.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Check the name, or make a new session.</source>
        <translation>“%1” tidak ada. Periksa namanya, atau buat sesi baru.</translation>
    </message>
    <message>
        <source>“%1” is not a file. Choose a session that ends in .opname.</source>
        <translation>“%1” bukan berkas. Pilih sesi berakhiran .opname.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the rights of the file, or open it for reading.</source>
        <translation>“%1” tidak dapat ditulis. Periksa hak aksesnya, atau buka untuk dibaca saja.</translation>
    </message>
    <message>
        <source>“%1” was damaged when it was last used. Open the newest copy in “%2”.</source>
        <translation>“%1” rusak ketika terakhir dipakai. Buka salinan terbaru di “%2”.</translation>
    </message>
    <message>
        <source>This session is open for reading only. Open it for writing to change it.</source>
        <translation>Sesi ini terbuka hanya untuk dibaca. Buka untuk ditulis agar dapat diubah.</translation>
    </message>
    <message>
        <source>The expected set is fixed, so scope and catalogue cannot change any more. Make a new session for another scope.</source>
        <translation>Daftar yang seharusnya ada sudah tetap, sehingga cakupan dan katalog tidak dapat berubah lagi. Buat sesi baru untuk cakupan lain.</translation>
    </message>
    <message>
        <source>The copy “%1” could not be written. Check the folder and the free space.</source>
        <translation>Salinan “%1” tidak dapat ditulis. Periksa folder dan ruang kosongnya.</translation>
    </message>
    <message>
        <source>The backup folder “%1” could not be made. Check the rights of its folder.</source>
        <translation>Folder cadangan “%1” tidak dapat dibuat. Periksa hak akses foldernya.</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Create it first, or choose another.</source>
        <translation>Folder “%1” tidak ada. Buat dahulu, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>Nothing can be written beside “%1”. Free some room on the disk, or copy the session to another.</source>
        <translation>Tidak ada yang dapat ditulis di samping “%1”. Kosongkan sebagian diska, atau salin sesi ke diska lain.</translation>
    </message>
    <message>
        <source>The search index of this session is damaged. Type or scan whole item codes, or open the newest copy from its backup folder.</source>
        <translation>Indeks pencarian sesi ini rusak. Ketik atau pindai kode eksemplar lengkap, atau buka salinan terbaru dari folder cadangannya.</translation>
    </message>
    <message>
        <source>SLiMS has no copy with the item code “%1”. Check the code.</source>
        <translation>SLiMS tidak memiliki eksemplar dengan kode “%1”. Periksa kodenya.</translation>
    </message>
    <message>
        <source>“%1” is this session itself. Choose another name for the copy.</source>
        <translation>“%1” adalah sesi ini sendiri. Pilih nama lain untuk salinannya.</translation>
    </message>
    <message>
        <source>“%1” is open, or was not closed. Choose another name for the copy.</source>
        <translation>“%1” sedang terbuka, atau belum ditutup dengan semestinya. Pilih nama lain untuk salinannya.</translation>
    </message>
    <message>
        <source>“%1” was made by an older version of this program. Open it once for writing, for example in the window; a copy of it as it is now is kept.</source>
        <translation>“%1” dibuat dengan versi program yang lebih lama. Buka sekali untuk ditulis, misalnya di jendela program; salinan keadaannya sekarang tetap disimpan.</translation>
    </message>
    <message>
        <source>SLiMS&apos;s table stock_take_item names a stock-take “%1”, which cannot be. Have it put right there, then publish again.</source>
        <translation>Tabel stock_take_item SLiMS menyebut stock opname “%1”, yang tidak mungkin ada. Mintalah dibetulkan di sana, lalu terbitkan lagi.</translation>
    </message>
    <message>
        <source>Reading the shelf list was stopped.</source>
        <translation>Pembacaan daftar rak dihentikan.</translation>
    </message>
    <message>
        <source>“%1” was made by an older version of this program, and the copy to read it from could not be made. Free some room on the disk.</source>
        <translation>“%1” dibuat oleh versi program yang lebih lama, dan salinan untuk membacanya tidak dapat dibuat. Kosongkan sebagian ruang disk.</translation>
    </message>
    <message>
        <source>This stock-take was signed off by %1 (%2), so nothing in it changes any more. If it must, open activity 10 again with a reason.</source>
        <translation>Stock opname ini disahkan oleh %1 (%2), sehingga isinya tidak berubah lagi. Bila harus diubah, buka kembali kegiatan 10 dengan alasan.</translation>
    </message>
    <message>
        <source>There is no such place in the frozen catalogue: %1 %2. Check its location and shelf location.</source>
        <translation>Tidak ada tempat itu dalam katalog beku: %1 %2. Periksa lokasi dan lokasi raknya.</translation>
    </message>
    <message>
        <source>Activity %1 is finished and kept, but it has no backup copy. Free some room on the disk and save a copy.</source>
        <translation>Kegiatan %1 selesai dan tersimpan, tetapi salinan cadangannya tidak ada. Kosongkan ruang di diska, lalu simpan salinannya.</translation>
    </message>
    <message>
        <source>The stock-take is signed off, but it has no backup copy. Free some room on the disk and save a copy.</source>
        <translation>Stock opname sudah disahkan, tetapi tidak memiliki salinan cadangan. Kosongkan ruang di diska, lalu simpan salinannya.</translation>
    </message>
    <message>
        <source>Nothing would be counted: no copy is in the scope with a status that is counted. Widen the scope and try again.</source>
        <translation>Tidak ada yang akan dicacah: tidak ada eksemplar dalam cakupan dengan status yang dicacah. Perluas cakupan lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>SessionComparison</name>
    <message>
        <source>“%1” was never frozen, so nothing was counted in it that could be compared. Choose a stock-take that was carried out.</source>
        <translation>“%1” tidak pernah dibekukan, sehingga tidak ada cacahan untuk dibandingkan. Pilih stock opname yang sudah dilaksanakan.</translation>
    </message>
    <message>
        <source>Both files are the same stock-take “%1”. Choose an earlier one.</source>
        <translation>Kedua berkas adalah stock opname yang sama, “%1”. Pilih yang lebih lama.</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>Perbandingan dihentikan.</translation>
    </message>
    <message>
        <source>Of %1 copies of “%2” this catalogue has %3: it is perhaps another library.</source>
        <translation>Dari %1 eksemplar “%2”, katalog ini memiliki %3: mungkin perpustakaan lain.</translation>
    </message>
    <message>
        <source>“%1” was begun after “%2”: it is perhaps the later one.</source>
        <translation>“%1” dimulai sesudah “%2”: mungkin itu yang lebih baru.</translation>
    </message>
    <message>
        <source>In “%1” the loans were unknown, so nothing there counts as lost.</source>
        <translation>Dalam “%1” data peminjaman tidak diketahui, sehingga tidak ada yang dinyatakan hilang di sana.</translation>
    </message>
    <message>
        <source>The codes of %1 copies that were lost then belong to other copies now.</source>
        <translation>Kode dari %1 eksemplar yang dulu hilang kini milik eksemplar lain.</translation>
    </message>
    <message>
        <source>%1 lost copies of “%2” have no code, so they are in none of these lists.</source>
        <translation>%1 eksemplar yang hilang dalam “%2” tidak memiliki kode, sehingga tidak termasuk dalam daftar-daftar ini.</translation>
    </message>
</context>
<context>
    <name>SessionFile</name>
    <message>
        <source>The disk is full. Free some space and do it again; nothing that was answered is lost.</source>
        <translation>Diska penuh. Kosongkan sebagian ruang lalu ulangi; yang sudah dijawab tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>“%1” is being written by another program. Close it there and try again.</source>
        <translation>“%1” sedang ditulis program lain. Tutup di sana lalu coba lagi.</translation>
    </message>
    <message>
        <source>“%1” is no session of this program or is damaged. Open another file, or a copy from its backup folder.</source>
        <translation>“%1” bukan sesi program ini atau rusak. Buka berkas lain, atau salinan dari folder cadangannya.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the rights of the file and of its folder.</source>
        <translation>“%1” tidak dapat ditulis. Periksa hak akses berkas dan foldernya.</translation>
    </message>
    <message>
        <source>“%1” cannot be read or written. Check the disk and the rights of the file.</source>
        <translation>“%1” tidak dapat dibaca atau ditulis. Periksa diska dan hak akses berkasnya.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Check the name, or make a new session.</source>
        <translation>“%1” tidak ada. Periksa namanya, atau buat sesi baru.</translation>
    </message>
    <message>
        <source>“%1” is no session of this program. Choose a file that ends in .opname.</source>
        <translation>“%1” bukan sesi program ini. Pilih berkas berakhiran .opname.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of this program. Install that version to open it.</source>
        <translation>“%1” dibuat dengan versi program yang lebih baru. Pasang versi itu untuk membukanya.</translation>
    </message>
    <message>
        <source>The session file is gone: “%1” was moved or removed, or its disk was taken out. Nothing is kept until it is back in its place or opened from its new one.</source>
        <translation>Berkas sesi tidak ada lagi: “%1” dipindahkan atau dihapus, atau diskanya dilepas. Tidak ada yang tersimpan sampai berkas itu kembali ke tempatnya atau dibuka dari tempat barunya.</translation>
    </message>
</context>
<context>
    <name>SessionMerge</name>
    <message>
        <source>Stations work together after the freeze. Finish activity 4 first.</source>
        <translation>Beberapa stasiun bekerja bersama setelah pembekuan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 oleh %2</translation>
    </message>
    <message>
        <source>“%1”: %2 rows taken.</source>
        <translation>“%1”: %2 baris diambil.</translation>
    </message>
    <message>
        <source>“%1” has nothing that is not here already.</source>
        <translation>“%1” tidak berisi apa pun yang belum ada di sini.</translation>
    </message>
    <message>
        <source>Nothing of the file was taken.</source>
        <translation>Tidak ada isi berkas itu yang diambil.</translation>
    </message>
    <message>
        <source>“%1” belongs to another stock-take, “%2”.</source>
        <translation>“%1” milik stock opname lain, “%2”.</translation>
    </message>
    <message>
        <source>“%1” was frozen with another catalogue, so its scans do not fit these copies.</source>
        <translation>“%1” dibekukan dengan katalog lain, sehingga pindaiannya tidak cocok dengan eksemplar di sini.</translation>
    </message>
    <message>
        <source>The stock-take was signed off, and “%1” does not hold the same rows as this file. Open activity 10 again with a reason where it was signed, then merge.</source>
        <translation>Stock opname ini sudah disahkan, dan “%1” tidak berisi baris yang sama dengan berkas ini. Buka kembali kegiatan 10 dengan alasan di tempat pengesahannya, lalu gabungkan.</translation>
    </message>
    <message>
        <source>The journal of station %1 in “%2” was altered at row %3. Compare with the printed report, or merge that station&apos;s own file.</source>
        <translation>Jurnal stasiun %1 dalam “%2” diubah pada baris %3. Bandingkan dengan laporan tercetak, atau gabungkan berkas milik stasiun itu sendiri.</translation>
    </message>
    <message>
        <source>The journal of station %1 in this file was altered at row %2: “%3” has another row there. Open the newest copy in the backup folder.</source>
        <translation>Jurnal stasiun %1 dalam berkas ini diubah pada baris %2: “%3” berisi baris lain di sana. Buka salinan terbaru dalam folder cadangan.</translation>
    </message>
    <message>
        <source>The journal of “%1” has rows of no known station.</source>
        <translation>Jurnal “%1” berisi baris dari stasiun yang tidak dikenal.</translation>
    </message>
    <message>
        <source>Here it is of %1, there of %2.</source>
        <translation>Di sini dari %1, di sana dari %2.</translation>
    </message>
    <message>
        <source>Station %1 wrote two different rows with the number %2, one here and one in “%3”: two computers work as one station, as copies of a laptop or of a file do.</source>
        <translation>Stasiun %1 menulis dua baris berbeda bernomor %2, satu di sini dan satu dalam “%3”: dua komputer bekerja sebagai satu stasiun, seperti halnya salinan laptop atau salinan berkas.</translation>
    </message>
    <message>
        <source>The merge was stopped; nothing has changed.</source>
        <translation>Penggabungan dihentikan; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>“%1” was not frozen yet when something was read with it. Make copies for other laptops after activity 4.</source>
        <translation>“%1” belum dibekukan ketika sesuatu dibaca dengannya. Buatlah salinan untuk laptop lain setelah kegiatan 4.</translation>
    </message>
    <message>
        <source>This session is not frozen yet. Finish activity 4, and make copies for other laptops then; or open “%1” itself.</source>
        <translation>Sesi ini belum dibekukan. Selesaikan kegiatan 4, lalu buatlah salinan untuk laptop lain; atau buka “%1” itu sendiri.</translation>
    </message>
    <message>
        <source>Go on with a copy for another laptop, and scan again there what only that file has.</source>
        <translation>Lanjutkan dengan salinan untuk laptop lain, dan pindai ulang di sana apa yang hanya ada dalam berkas itu.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Institution, as the report names it</source>
        <translation>Instansi, seperti tertulis dalam laporan</translation>
    </message>
    <message>
        <source>Office within the institution</source>
        <translation>Unit kerja dalam instansi</translation>
    </message>
    <message>
        <source>Name of the library</source>
        <translation>Nama perpustakaan</translation>
    </message>
    <message>
        <source>Address, for the letterhead</source>
        <translation>Alamat, untuk kepala surat</translation>
    </message>
    <message>
        <source>Place of the report</source>
        <translation>Tempat laporan</translation>
    </message>
    <message>
        <source>Team, one person a line: name; role</source>
        <translation>Tim, satu per baris: nama; peran</translation>
    </message>
    <message>
        <source>Number of the SOP</source>
        <translation>Nomor SOP</translation>
    </message>
    <message>
        <source>Title of the SOP</source>
        <translation>Judul SOP</translation>
    </message>
    <message>
        <source>Date on which the SOP was made</source>
        <translation>Tanggal pembuatan SOP</translation>
    </message>
    <message>
        <source>Date from which the SOP is in force</source>
        <translation>Tanggal efektif SOP</translation>
    </message>
    <message>
        <source>Legal basis, one a line</source>
        <translation>Dasar hukum, satu per baris</translation>
    </message>
    <message>
        <source>Related SOPs, one a line</source>
        <translation>Keterkaitan SOP, satu per baris</translation>
    </message>
    <message>
        <source>Equipment, one a line</source>
        <translation>Peralatan, satu per baris</translation>
    </message>
    <message>
        <source>Loans and returns are closed during the stock-take</source>
        <translation>Layanan peminjaman dan pengembalian tutup selama stock opname</translation>
    </message>
    <message>
        <source>Longest run of unread books that is still taken as read</source>
        <translation>Deretan buku tidak terbaca terpanjang yang masih dianggap telah dicacah</translation>
    </message>
    <message>
        <source>Minutes of a working day</source>
        <translation>Menit dalam satu hari kerja</translation>
    </message>
    <message>
        <source>How call numbers are read: dewey, lc, or a JSON profile</source>
        <translation>Cara membaca nomor panggil: dewey, lc, atau profil JSON</translation>
    </message>
    <message>
        <source>Item statuses that are not counted, separated by commas</source>
        <translation>Status eksemplar yang tidak dicacah, dipisahkan koma</translation>
    </message>
    <message>
        <source>What the scanner sends before every code</source>
        <translation>Yang dikirim pemindai sebelum setiap kode</translation>
    </message>
    <message>
        <source>What the scanner sends behind every code</source>
        <translation>Yang dikirim pemindai sesudah setiap kode</translation>
    </message>
    <message>
        <source>Background, in the report</source>
        <translation>Latar belakang, dalam laporan</translation>
    </message>
    <message>
        <source>Obstacles, in the report</source>
        <translation>Kendala, dalam laporan</translation>
    </message>
    <message>
        <source>Reading a shelf for its order counts the books, too</source>
        <translation>Membaca rak untuk memeriksa susunan sekaligus mencacah bukunya</translation>
    </message>
    <message>
        <source>Item statuses that mean weeded, separated by commas</source>
        <translation>Status eksemplar yang berarti disiangi, dipisahkan koma</translation>
    </message>
    <message>
        <source>Item codes are fourteen digits with a check digit (modulo 10)</source>
        <translation>Kode eksemplar empat belas angka dengan angka pemeriksa (modulo 10)</translation>
    </message>
    <message>
        <source>Qualifications of those who carry it out, one a line</source>
        <translation>Kualifikasi pelaksana, satu per baris</translation>
    </message>
    <message>
        <source>Patterns of the library&apos;s item codes, one a line, for example B00000; empty: any</source>
        <translation>Pola kode eksemplar perpustakaan, satu per baris, misalnya B00000; kosong: apa saja</translation>
    </message>
    <message>
        <source>What separates the columns of CSV files: , or ;</source>
        <translation>Pemisah kolom berkas CSV: , atau ;</translation>
    </message>
    <message>
        <source>Logo of the letterhead: path of a PNG or JPEG file; empty: none</source>
        <translation>Logo kepala surat: letak berkas PNG atau JPEG; kosong: tidak ada</translation>
    </message>
    <message>
        <source>Number of the report</source>
        <translation>Nomor laporan</translation>
    </message>
    <message>
        <source>Date of the report, as 2026-11-24</source>
        <translation>Tanggal laporan, seperti 2026-11-24</translation>
    </message>
    <message>
        <source>Letter that assigned the team, number and date</source>
        <translation>Surat tugas tim, nomor dan tanggal</translation>
    </message>
    <message>
        <source>Who prepared the report, one person a line: name; NIP; rank; position</source>
        <translation>Penyusun laporan, satu per baris: nama; NIP; pangkat; jabatan</translation>
    </message>
    <message>
        <source>The scanner sends Codabar&apos;s start, check and stop characters, too: take them off</source>
        <translation>Pemindai juga mengirim karakter awal, cek, dan akhir Codabar: buang</translation>
    </message>
    <message>
        <source>Time zone of the report, for example Asia/Jayapura; empty: the computer&apos;s</source>
        <translation>Zona waktu laporan, misalnya Asia/Jayapura; kosong: zona waktu komputer</translation>
    </message>
    <message>
        <source>Errors of the count, in percent of a sample, above which a sign-off needs a reason</source>
        <translation>Kesalahan pencacahan, dalam persen sampel, yang bila terlampaui pengesahan memerlukan alasan</translation>
    </message>
    <message>
        <source>Method, in the report</source>
        <translation>Metode, dalam laporan</translation>
    </message>
    <message>
        <source>Conclusions, in the report</source>
        <translation>Kesimpulan, dalam laporan</translation>
    </message>
    <message>
        <source>Recommendations, in the report</source>
        <translation>Rekomendasi, dalam laporan</translation>
    </message>
    <message>
        <source>Planned days of the activities, one a line: 5; 2026-11-02; 2026-11-04</source>
        <translation>Hari rencana kegiatan, satu per baris: 5; 2026-11-02; 2026-11-04</translation>
    </message>
    <message>
        <source>Who answers for the goods (Kuasa Pengguna Barang): name; NIP; rank; position</source>
        <translation>Penanggung jawab barang (Kuasa Pengguna Barang): nama; NIP; pangkat; jabatan</translation>
    </message>
    <message>
        <source>Whom the proposal to write off is addressed to</source>
        <translation>Kepada siapa usulan penghapusan ditujukan</translation>
    </message>
    <message>
        <source>Number of the minutes (Berita Acara)</source>
        <translation>Nomor Berita Acara</translation>
    </message>
    <message>
        <source>Number of the lists by condition</source>
        <translation>Nomor daftar menurut kondisi</translation>
    </message>
    <message>
        <source>Number of the inventory worksheet</source>
        <translation>Nomor Kertas Kerja Inventarisasi</translation>
    </message>
    <message>
        <source>Number of the statement of responsibility (SPTJM)</source>
        <translation>Nomor SPTJM</translation>
    </message>
    <message>
        <source>Number of the proposal to write off</source>
        <translation>Nomor usulan penghapusan</translation>
    </message>
    <message>
        <source>Name of the goods holder (KPB)</source>
        <translation>Nama Kuasa Pengguna Barang (KPB)</translation>
    </message>
    <message>
        <source>Code of the goods holder (KPB)</source>
        <translation>Kode Kuasa Pengguna Barang (KPB)</translation>
    </message>
    <message>
        <source>Day at which the asset books are compared; empty: no day</source>
        <translation>Tanggal pembandingan pembukuan barang; kosong: tidak ada</translation>
    </message>
    <message>
        <source>Weeded copies meet the weeding criteria</source>
        <translation>Koleksi yang disiangi sesuai dengan kriteria penyiangan</translation>
    </message>
    <message>
        <source>The data of weeded copies is right in SLiMS</source>
        <translation>Data koleksi yang disiangi sudah benar di SLiMS</translation>
    </message>
    <message>
        <source>Known by, one person a line: name; NIP; rank; position</source>
        <translation>Mengetahui, satu per baris: nama; NIP; pangkat; jabatan</translation>
    </message>
    <message>
        <source>Date on official documents; empty: today</source>
        <translation>Tanggal pada dokumen resmi; kosong: hari ini</translation>
    </message>
    <message>
        <source>Number of the reconciliation per goods code</source>
        <translation>Nomor rekonsiliasi per kode barang</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Label sheet</source>
        <translation>Lembar label</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Title of the sheet</source>
        <translation>Nama lembar</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Width and height of the whole sheet; of a roll one row of labels</source>
        <translation>Lebar dan tinggi seluruh lembar; untuk gulungan, satu baris label</translation>
    </message>
    <message>
        <source>Width of the paper</source>
        <translation>Lebar kertas</translation>
    </message>
    <message>
        <source>Height of the paper</source>
        <translation>Tinggi kertas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>How many stand beside each other and below each other</source>
        <translation>Berapa label ke samping dan ke bawah</translation>
    </message>
    <message>
        <source>Labels beside each other</source>
        <translation>Label ke samping</translation>
    </message>
    <message>
        <source>Labels below each other</source>
        <translation>Label ke bawah</translation>
    </message>
    <message>
        <source>One label</source>
        <translation>Satu label</translation>
    </message>
    <message>
        <source>Width and height of one label</source>
        <translation>Lebar dan tinggi satu label</translation>
    </message>
    <message>
        <source>Width of a label</source>
        <translation>Lebar label</translation>
    </message>
    <message>
        <source>Height of a label</source>
        <translation>Tinggi label</translation>
    </message>
    <message>
        <source>First label</source>
        <translation>Label pertama</translation>
    </message>
    <message>
        <source>From the left and the upper edge of the paper to the first label</source>
        <translation>Dari tepi kiri dan tepi atas kertas ke label pertama</translation>
    </message>
    <message>
        <source>First label, from the left edge</source>
        <translation>Label pertama, dari tepi kiri</translation>
    </message>
    <message>
        <source>First label, from the upper edge</source>
        <translation>Label pertama, dari tepi atas</translation>
    </message>
    <message>
        <source>To the next</source>
        <translation>Ke label berikutnya</translation>
    </message>
    <message>
        <source>From the beginning of a label to the beginning of the next one on the right and below</source>
        <translation>Dari awal satu label ke awal label berikutnya di kanan dan di bawah</translation>
    </message>
    <message>
        <source>To the next label on the right</source>
        <translation>Ke label berikutnya di kanan</translation>
    </message>
    <message>
        <source>To the next label below</source>
        <translation>Ke label berikutnya di bawah</translation>
    </message>
    <message>
        <source>White edge</source>
        <translation>Tepi putih</translation>
    </message>
    <message>
        <source>What stays white along the edges of a label</source>
        <translation>Yang tetap putih di sepanjang tepi label</translation>
    </message>
    <message>
        <source>White edge of a label</source>
        <translation>Tepi putih label</translation>
    </message>
    <message>
        <source>Plain paper</source>
        <translation>Kertas biasa</translation>
    </message>
    <message>
        <source>Lines to cut along are printed</source>
        <translation>Garis potong ikut dicetak</translation>
    </message>
    <message>
        <source>Plain paper: lines to cut along are printed</source>
        <translation>Kertas biasa: garis potong ikut dicetak</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is saved (Esc)</source>
        <translation>Tidak ada yang disimpan (Esc)</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Simpan lembar</translation>
    </message>
    <message>
        <source>It is offered in every session on this computer (Enter)</source>
        <translation>Ditawarkan di setiap sesi pada komputer ini (Enter)</translation>
    </message>
    <message>
        <source>What its package says</source>
        <translation>Yang tertulis di kemasannya</translation>
    </message>
</context>
<context>
    <name>SheetPdf</name>
    <message>
        <source>This sheet has %1 labels: at most %2 of them can be used up. Count them again.</source>
        <translation>Lembar ini berisi %1 label: paling banyak %2 yang bisa sudah terpakai. Hitung lagi.</translation>
    </message>
    <message>
        <source>The printing of labels was stopped.</source>
        <translation>Pencetakan label dihentikan.</translation>
    </message>
    <message>
        <source>The labels could not be written. Choose another place.</source>
        <translation>Label tidak dapat ditulis. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>A printer of labels has %1 to %2 dots to the inch. Choose a number in between.</source>
        <translation>Pencetak label memiliki %1 sampai %2 titik per inci. Pilih angka di antaranya.</translation>
    </message>
</context>
<context>
    <name>ShelfEnds</name>
    <message>
        <source>The code of the shelf “%1” does not fit the label. Choose a larger one.</source>
        <translation>Kode rak “%1” tidak muat di label. Pilih label yang lebih besar.</translation>
    </message>
    <message>
        <source>The name of the shelf “%1” does not fit the label. Choose a larger one.</source>
        <translation>Nama rak “%1” tidak muat di label. Pilih label yang lebih besar.</translation>
    </message>
    <message>
        <source>The call numbers of the shelf “%1” do not fit the label. Choose a larger one.</source>
        <translation>Nomor panggil rak “%1” tidak muat di label. Pilih label yang lebih besar.</translation>
    </message>
    <message>
        <source>No book belongs to a shelf “%1”. Define it, or take a name of the plan.</source>
        <translation>Tidak ada buku di “%1”. Tentukan raknya, atau ambil nama dari rencana.</translation>
    </message>
    <message>
        <source>There is no shelf with books yet: take the catalogue in first.</source>
        <translation>Belum ada rak berisi buku: ambil katalog dulu.</translation>
    </message>
    <message>
        <source>None of the shelf ends can be printed. %1</source>
        <translation>Tidak satu pun label ujung rak dapat dicetak. %1</translation>
    </message>
</context>
<context>
    <name>ShelfPlan</name>
    <message>
        <source>Shelves are planned for activity 2, 3, 5 or 8: these go from shelf to shelf.</source>
        <translation>Rak direncanakan untuk kegiatan 2, 3, 5, atau 8: kegiatan itu dari rak ke rak.</translation>
    </message>
    <message>
        <source>There is no catalogue yet, so there are no shelves. Take it in from SLiMS first.</source>
        <translation>Belum ada katalog, jadi belum ada rak. Ambil dulu dari SLiMS.</translation>
    </message>
</context>
<context>
    <name>ShelfReading</name>
    <message>
        <source>The shelf “%1” was not scanned yet. Read it first, or check its name.</source>
        <translation>“%1” belum dipindai. Baca dahulu raknya, atau periksa namanya.</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Copy the selected rows</source>
        <translation>Salin baris yang dipilih</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>Di setiap halaman</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>Dalam daftar</translation>
    </message>
    <message>
        <source>Barcodes of the command card</source>
        <translation>Barcode kartu perintah</translation>
    </message>
    <message>
        <source>card</source>
        <translation>kartu</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>The keys on paper, to lie beside the laptop (Ctrl+P)</source>
        <translation>Daftar tombol di atas kertas, untuk diletakkan di samping laptop (Ctrl+P)</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Closes this page (Esc)</source>
        <translation>Menutup halaman ini (Esc)</translation>
    </message>
</context>
<context>
    <name>SignOffDesk</name>
    <message>
        <source>A signature needs a name and a role, for example “Ketua Tim Stock Opname”.</source>
        <translation>Pengesahan memerlukan nama dan peran, misalnya “Ketua Tim Stock Opname”.</translation>
    </message>
    <message>
        <source>The report is signed off after the recap. Finish activity 9 first.</source>
        <translation>Laporan disahkan setelah rekap. Selesaikan kegiatan 9 lebih dahulu.</translation>
    </message>
    <message>
        <source>The sample showed more errors of the count than the limit of %1 %. Sign with a reason as a note; it stands in the report.</source>
        <translation>Sampel menunjukkan kesalahan pencacahan melebihi batas %1 %. Sahkan dengan alasan sebagai catatan; alasan itu tercantum dalam laporan.</translation>
    </message>
    <message>
        <source>The signature could not be read back. Check the session file.</source>
        <translation>Pengesahan tidak dapat dibaca kembali. Periksa berkas sesi.</translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message>
        <source>Sign the stock-take off</source>
        <translation>Sahkan stock opname</translation>
    </message>
    <message>
        <source>Whoever signs vouches for the result as it stands now. From then on nothing in this session changes any more: no scan, no decision, no correction sent. Further people can sign the same result. Opening it again is possible with a reason, which stands in the report.</source>
        <translation>Yang mengesahkan menjamin hasilnya sebagaimana adanya sekarang. Sejak itu tidak ada lagi yang berubah dalam sesi ini: tidak ada pindaian, keputusan, atau perubahan yang dikirim. Orang lain dapat mengesahkan hasil yang sama. Membukanya kembali dapat dilakukan dengan alasan, yang tercantum dalam laporan.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name of the person who signs</source>
        <translation>Nama orang yang mengesahkan</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Role of the person who signs</source>
        <translation>Peran orang yang mengesahkan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Note, may be empty</source>
        <translation>Catatan, boleh kosong</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is signed (Esc)</source>
        <translation>Tidak ada yang disahkan (Esc)</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Sahkan</translation>
    </message>
    <message>
        <source>Closes the session to every change (Enter)</source>
        <translation>Menutup sesi bagi setiap perubahan (Enter)</translation>
    </message>
    <message>
        <source>For example head of the team</source>
        <translation>Misalnya ketua tim</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Boleh kosong</translation>
    </message>
</context>
<context>
    <name>SlimsDatabase</name>
    <message>
        <source>Taking the catalogue in was cancelled; nothing has changed.</source>
        <translation>Pengambilan katalog dibatalkan; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>A password must not stand in an address, where others can read it. Leave it out and set OPNAME_PASSWORD.</source>
        <translation>Kata sandi tidak boleh ada di alamat, karena dapat terbaca orang lain. Hapus dari alamat dan atur OPNAME_PASSWORD.</translation>
    </message>
    <message>
        <source>The address of the database is not complete. Write mysql://USER@HOST:PORT/DATABASE, for example mysql://slims@127.0.0.1:3306/senayan.</source>
        <translation>Alamat basis data tidak lengkap. Tulis mysql://PENGGUNA@HOST:PORT/BASISDATA, misalnya mysql://slims@127.0.0.1:3306/senayan.</translation>
    </message>
    <message>
        <source>The database server at %1 does not accept user “%2” with this password. Check both with whoever runs the server.</source>
        <translation>Server basis data di %1 tidak menerima pengguna “%2” dengan kata sandi ini. Periksa keduanya dengan pengelola server.</translation>
    </message>
    <message>
        <source>User “%1” may not use the database “%2”. Ask for the right SELECT on it.</source>
        <translation>Pengguna “%1” tidak boleh memakai basis data “%2”. Mintalah hak SELECT.</translation>
    </message>
    <message>
        <source>There is no database “%1” on %2. Check its name in SLiMS&apos;s configuration.</source>
        <translation>Tidak ada basis data “%1” di %2. Periksa namanya di konfigurasi SLiMS.</translation>
    </message>
    <message>
        <source>“%1” is no database of SLiMS 8 or 9: a table or column is missing. Check the name of the database.</source>
        <translation>“%1” bukan basis data SLiMS 8 atau 9: ada tabel atau kolom yang tidak ada. Periksa nama basis datanya.</translation>
    </message>
    <message>
        <source>User “%1” may not read all tables that are needed. Ask for the right SELECT on “%2”.</source>
        <translation>Pengguna “%1” tidak boleh membaca semua tabel yang diperlukan. Mintalah hak SELECT pada “%2”.</translation>
    </message>
    <message>
        <source>The computer “%1” is not known. Check its name and the network.</source>
        <translation>Komputer “%1” tidak dikenal. Periksa nama dan jaringannya.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Check that the database server is running and can be reached from here.</source>
        <translation>Tidak ada jawaban di %1. Pastikan server basis data berjalan dan dapat dijangkau dari sini.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Check the network and do it again; nothing has changed.</source>
        <translation>Sambungan ke %1 terputus. Periksa jaringan lalu ulangi; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>The database server at %1 answered with an error. Show the details to whoever runs it.</source>
        <translation>Server basis data di %1 menjawab dengan kesalahan. Tunjukkan rinciannya kepada pengelola.</translation>
    </message>
    <message>
        <source>The certificate file “%1” cannot be read. Check its path and rights.</source>
        <translation>Berkas sertifikat “%1” tidak dapat dibaca. Periksa letak dan hak aksesnya.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Write it as in Asia/Jakarta.</source>
        <translation>Tidak ada zona waktu “%1”. Tulis seperti Asia/Jakarta.</translation>
    </message>
    <message>
        <source>The database server at %1 takes no connections from this computer. Ask whoever runs the server to allow it for user “%2”.</source>
        <translation>Server basis data di %1 tidak menerima sambungan dari komputer ini. Mintalah pengelola server mengizinkannya untuk pengguna “%2”.</translation>
    </message>
    <message>
        <source>The database server at %1 has too many connections open. Try again in a while.</source>
        <translation>Server basis data di %1 sedang menerima terlalu banyak sambungan. Coba lagi nanti.</translation>
    </message>
    <message>
        <source>The server at %1 could not prove that it is “%2”, so nothing was sent to it. Check the certificate file, and that the server has encryption switched on.</source>
        <translation>Server di %1 tidak dapat membuktikan dirinya “%2”, sehingga tidak ada yang dikirim. Periksa berkas sertifikat, dan apakah enkripsi server menyala.</translation>
    </message>
    <message>
        <source>The database server at %1 takes encrypted connections only. Add ?ca=FILE with its certificate authority to the address.</source>
        <translation>Server basis data di %1 hanya menerima sambungan terenkripsi. Tambahkan ?ca=BERKAS berisi otoritas sertifikatnya pada alamat.</translation>
    </message>
    <message>
        <source>The change has no usable key. Decide it again.</source>
        <translation>Perubahan ini tidak memiliki kunci yang dapat dipakai. Putuskan lagi.</translation>
    </message>
    <message>
        <source>SLiMS cannot store “%1”. Shorten it or take out unusual characters.</source>
        <translation>SLiMS tidak dapat menyimpan “%1”. Persingkat, atau hilangkan karakter yang tidak lazim.</translation>
    </message>
    <message>
        <source>It is no longer in SLiMS. Take the catalogue in again to see what changed.</source>
        <translation>Data ini tidak ada lagi di SLiMS. Ambil lagi katalog untuk melihat perubahannya.</translation>
    </message>
    <message>
        <source>In SLiMS this copy has another code now, “%1” instead of “%2”. Take the catalogue in again to see what changed.</source>
        <translation>Di SLiMS eksemplar ini kini berkode lain, “%1” dan bukan “%2”. Ambil lagi katalog untuk melihat perubahannya.</translation>
    </message>
    <message>
        <source>The code “%1” is another copy&apos;s in SLiMS. Give the new copy another code.</source>
        <translation>Kode “%1” sudah dipakai eksemplar lain di SLiMS. Beri eksemplar baru itu kode lain.</translation>
    </message>
    <message>
        <source>“%1” cannot be an item code in SLiMS. Give the new copy another code.</source>
        <translation>“%1” tidak dapat menjadi kode eksemplar di SLiMS. Beri eksemplar baru itu kode lain.</translation>
    </message>
    <message>
        <source>The title of the new copy is no longer in SLiMS. Take the catalogue in again.</source>
        <translation>Judul eksemplar baru itu tidak ada lagi di SLiMS. Ambil lagi katalog.</translation>
    </message>
    <message>
        <source>The connection to SLiMS was lost while sending. What SLiMS has answered is kept; check the network and send the rest again, it does no harm.</source>
        <translation>Sambungan ke SLiMS terputus saat mengirim. Yang sudah dijawab SLiMS tetap tersimpan; periksa jaringan lalu kirim lagi sisanya, mengulanginya tidak berbahaya.</translation>
    </message>
    <message>
        <source>There is nothing to publish: no copy was found or missed yet. Scan first.</source>
        <translation>Tidak ada yang dapat diterbitkan: belum ada eksemplar yang ditemukan atau tidak ditemukan. Lakukan pemindaian lebih dahulu.</translation>
    </message>
    <message>
        <source>Another station is publishing into this SLiMS just now. Wait until it is done.</source>
        <translation>Stasiun lain sedang menerbitkan hasil ke SLiMS ini. Tunggu sampai selesai.</translation>
    </message>
    <message>
        <source>SLiMS has a stock-take that is active, “%1”. Take part in it, or let it be finished in SLiMS first.</source>
        <translation>SLiMS memiliki stock opname yang sedang aktif, “%1”. Ikut serta di dalamnya, atau minta agar diselesaikan di SLiMS lebih dahulu.</translation>
    </message>
    <message>
        <source>The stock-take to take part in is not active in SLiMS any more. Look at SLiMS&apos;s stock-take page and choose again.</source>
        <translation>Stock opname yang akan diikuti tidak aktif lagi di SLiMS. Lihat halaman stock opname di SLiMS lalu pilih lagi.</translation>
    </message>
    <message>
        <source>Someone else wrote into SLiMS&apos;s stock-take while “%1” was being published. Look at SLiMS&apos;s stock-take page, then publish again.</source>
        <translation>Orang lain menulis ke stock opname SLiMS saat “%1” sedang diterbitkan. Lihat halaman stock opname di SLiMS, lalu terbitkan lagi.</translation>
    </message>
    <message>
        <source>Publishing was stopped half-way; SLiMS&apos;s stock-take page is not complete. Publish again to complete it.</source>
        <translation>Penerbitan terhenti di tengah jalan; halaman stock opname di SLiMS belum lengkap. Terbitkan lagi untuk melengkapinya.</translation>
    </message>
    <message>
        <source>%1 may not read the whole catalogue. Ask whoever runs the database for: %2</source>
        <translation>%1 tidak boleh membaca seluruh katalog. Mintalah kepada pengelola basis data: %2</translation>
    </message>
    <message>
        <source>%1 may not publish results. Ask whoever runs the database for: %2</source>
        <translation>%1 tidak boleh menerbitkan hasil. Mintalah kepada pengelola basis data: %2</translation>
    </message>
    <message>
        <source>%1 may not make a stock-take in SLiMS. Ask whoever runs the database for: %2</source>
        <translation>%1 tidak boleh membuat stock opname di SLiMS. Mintalah kepada pengelola basis data: %2</translation>
    </message>
    <message>
        <source>“%1” is no database of SLiMS 8 or 9: “%2” is missing in it. Check the name of the database; nothing was written.</source>
        <translation>“%1” bukan basis data SLiMS 8 atau 9: “%2” tidak ada di dalamnya. Periksa nama basis datanya; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>%1 may not see who borrows. Ask whoever runs the database for: %2</source>
        <translation>%1 tidak boleh melihat data peminjam. Mintalah kepada pengelola basis data: %2</translation>
    </message>
    <message>
        <source>“%1” contains characters that SLiMS cannot store, for example emoji. Take them out.</source>
        <translation>“%1” memuat karakter yang tidak dapat disimpan SLiMS, misalnya emoji. Hilangkan karakter itu.</translation>
    </message>
    <message>
        <source>“%1…” has %2 characters; SLiMS keeps %3. Shorten it.</source>
        <translation>“%1…” berisi %2 karakter; SLiMS hanya menyimpan %3. Persingkat teksnya.</translation>
    </message>
    <message>
        <source>SLiMS knows no location “%1”. Add it in SLiMS, or choose another.</source>
        <translation>SLiMS tidak mengenal lokasi “%1”. Tambahkan di SLiMS, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>SLiMS knows no item status “%1”. Add it in SLiMS, or choose another.</source>
        <translation>SLiMS tidak mengenal status eksemplar “%1”. Tambahkan di SLiMS, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>SLiMS knows no collection type “%1”. Add it in SLiMS, or choose another.</source>
        <translation>SLiMS tidak mengenal tipe koleksi “%1”. Tambahkan di SLiMS, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>SLiMS would not keep every row as it is, so publishing was stopped. Show the details to whoever runs the database, then publish again.</source>
        <translation>SLiMS tidak akan menyimpan setiap baris sebagaimana adanya, sehingga penerbitan dihentikan. Tunjukkan rinciannya kepada pengelola basis data, lalu terbitkan lagi.</translation>
    </message>
    <message>
        <source>Talking to SLiMS was stopped. What it has answered until then is kept.</source>
        <translation>Percakapan dengan SLiMS dihentikan. Yang sudah dijawab sampai saat itu tetap disimpan.</translation>
    </message>
    <message>
        <source>A table of SLiMS&apos;s database is damaged. Ask whoever runs the server to run CHECK TABLE on its tables and REPAIR TABLE on that one, then do it again.</source>
        <translation>Sebuah tabel basis data SLiMS rusak. Minta pengelola server menjalankan CHECK TABLE pada tabel-tabelnya dan REPAIR TABLE pada tabel itu, lalu ulangi.</translation>
    </message>
    <message>
        <source>SLiMS&apos;s table “%1” is damaged. Ask whoever runs the server at %2 to run REPAIR TABLE %1, then do it again.</source>
        <translation>Tabel SLiMS “%1” rusak. Minta pengelola server di %2 menjalankan REPAIR TABLE %1, lalu ulangi.</translation>
    </message>
    <message>
        <source>The way to the database on “%1” is not encrypted: anybody on the network could read what it answers and pretend to be it. Name the certificate of its authority (?ca=FILE), or add ?plain=yes to the address when you accept that.</source>
        <translation>Jalan ke basis data di “%1” tidak terenkripsi: siapa pun di jaringan dapat membaca jawabannya dan menyamar sebagai basis data itu. Sebutkan sertifikat otoritasnya (?ca=BERKAS), atau tambahkan ?plain=yes pada alamatnya bila itu diterima.</translation>
    </message>
    <message>
        <source>%1 may not change the statuses of copies. Ask whoever runs the database for: %2</source>
        <translation>%1 tidak boleh mengubah status eksemplar. Mintalah kepada pengelola basis data: %2</translation>
    </message>
    <message>
        <source>%1 may not correct copies and titles. Ask whoever runs the database for: %2</source>
        <translation>%1 tidak boleh mengoreksi eksemplar dan judul. Mintalah kepada pengelola basis data: %2</translation>
    </message>
    <message>
        <source>%1 may not add new copies. Ask whoever runs the database for: %2</source>
        <translation>%1 tidak boleh menambah eksemplar baru. Mintalah kepada pengelola basis data: %2</translation>
    </message>
    <message>
        <source>Another station is sending to SLiMS right now. Try again when it is through.</source>
        <translation>Stasiun lain sedang mengirim ke SLiMS. Coba lagi setelah selesai.</translation>
    </message>
    <message>
        <source>The database “%1” has no table opname_journal as stations need it to meet there. Ask whoever runs the database to run the script opname_journal.sql.</source>
        <translation>Basis data “%1” tidak memiliki tabel opname_journal yang diperlukan stasiun untuk bertukar data di sana. Mintalah pengelola basis data menjalankan skrip opname_journal.sql.</translation>
    </message>
    <message>
        <source>%1 may not leave scans for other stations. Ask whoever runs the database to run the script opname_journal.sql, and for: %2</source>
        <translation>%1 tidak boleh menaruh pindaian untuk stasiun lain. Mintalah pengelola basis data menjalankan skrip opname_journal.sql, dan: %2</translation>
    </message>
    <message>
        <source>The database server at %1 asks for the password itself, which is not sent over a connection that proves nothing. Add ?ca=FILE with its certificate authority to the address, or have user “%2” identified by mysql_native_password or ed25519.</source>
        <translation>Server basis data di %1 meminta kata sandi apa adanya, yang tidak dikirim melalui sambungan yang tidak membuktikan identitas server. Tambahkan ?ca=BERKAS berisi otoritas sertifikatnya pada alamat, atau mintalah agar pengguna “%2” dikenali dengan mysql_native_password atau ed25519.</translation>
    </message>
    <message>
        <source>An address of a database knows timezone=ZONE, ca=FILE and plain=yes, not “%1”. Leave that out.</source>
        <translation>Alamat basis data mengenal timezone=ZONA, ca=BERKAS, dan plain=yes, bukan “%1”. Hilangkan bagian itu.</translation>
    </message>
</context>
<context>
    <name>SlimsWeb</name>
    <message>
        <source>%1 asks to be left alone for a while. Try again in some minutes.</source>
        <translation>%1 meminta jeda sejenak. Coba lagi beberapa menit lagi.</translation>
    </message>
    <message numerus="yes">
        <source>%1 asks to be left alone for a while. Try again in %n second(s).</source>
        <translation>
            <numerusform>%1 meminta jeda sejenak. Coba lagi dalam %n detik.</numerusform>
        </translation>
    </message>
    <message>
        <source>SLiMS at %1 does not accept this token. Have a new one made on the Opname page of SLiMS&apos;s system module, and set it here.</source>
        <translation>SLiMS di %1 tidak menerima token ini. Mintalah token baru di halaman Opname pada modul Sistem SLiMS, lalu pasang di sini.</translation>
    </message>
    <message>
        <source>The Opname plugin in SLiMS at %1 is older than this program needs. Install the plugin that came with this program.</source>
        <translation>Plugin Opname di SLiMS pada %1 lebih lama daripada yang diperlukan program ini. Pasang plugin yang disertakan bersama program ini.</translation>
    </message>
    <message>
        <source>Another stock-take is going on in SLiMS. Finish it there, or take part in it.</source>
        <translation>Stock opname lain sedang berlangsung di SLiMS. Selesaikan di sana, atau ikut serta di dalamnya.</translation>
    </message>
    <message>
        <source>SLiMS at %1 could not read what this program sent. Install the plugin that came with this program, and show the details to whoever looks after it.</source>
        <translation>SLiMS di %1 tidak dapat membaca kiriman program ini. Pasang plugin yang disertakan bersama program ini, dan tunjukkan rinciannya kepada pengelolanya.</translation>
    </message>
    <message>
        <source>SLiMS at %1 failed at this. Show the details to whoever runs the server.</source>
        <translation>SLiMS di %1 gagal menjalankan permintaan ini. Tunjukkan rinciannya kepada pengelola server.</translation>
    </message>
    <message>
        <source>Only SLiMS&apos;s first user, the one with the number 1, may begin and finish a stock-take in SLiMS. Use a token of that user, or have a stock-take begun in SLiMS and take part in it.</source>
        <translation>Hanya pengguna pertama SLiMS, yang bernomor 1, boleh memulai dan menyelesaikan stock opname di SLiMS. Gunakan token pengguna itu, atau mintalah agar stock opname dimulai di SLiMS lalu ikut serta di dalamnya.</translation>
    </message>
    <message>
        <source>The staff member whose token this is lacks the right “%1” in SLiMS. Ask SLiMS&apos;s administrator for it, or use another&apos;s token.</source>
        <translation>Petugas pemilik token ini tidak memiliki hak “%1” di SLiMS. Mintalah hak itu kepada administrator SLiMS, atau gunakan token petugas lain.</translation>
    </message>
    <message>
        <source>%1 sends on to another address, which is not followed, as the token is for this one only. If you trust it, use the address it names: %2</source>
        <translation>%1 mengalihkan ke alamat lain, yang tidak diikuti karena token hanya berlaku untuk alamat ini. Bila Anda memercayainya, gunakan alamat yang disebutkannya: %2</translation>
    </message>
    <message>
        <source>The web server at %1 lets nobody in there without a log-in of its own. Ask whoever runs it to let Opname&apos;s address through.</source>
        <translation>Server web di %1 tidak mengizinkan siapa pun masuk tanpa login tersendiri. Mintalah pengelolanya membuka alamat Opname.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 asks for a log-in. Put it into the variable https_proxy, or ask for a way without the proxy.</source>
        <translation>Proxy di jalur menuju %1 meminta login. Tuliskan login itu di variabel https_proxy, atau mintalah jalur tanpa proxy.</translation>
    </message>
    <message>
        <source>The web server at %1 takes no requests of this size. Ask whoever runs it to allow 8 MiB.</source>
        <translation>Server web di %1 tidak menerima permintaan sebesar ini. Mintalah pengelolanya mengizinkan 8 MiB.</translation>
    </message>
    <message>
        <source>The web server at %1 answers, but SLiMS behind it does not. Try again later, or ask whoever runs it.</source>
        <translation>Server web di %1 menjawab, tetapi SLiMS di belakangnya tidak. Coba lagi nanti, atau tanyakan kepada pengelolanya.</translation>
    </message>
    <message>
        <source>The web server at %1 failed at this. Ask whoever runs it to look into its log.</source>
        <translation>Server web di %1 gagal menjalankan permintaan ini. Mintalah pengelolanya memeriksa log server.</translation>
    </message>
    <message>
        <source>The Opname plugin in SLiMS at %1 is newer than this program. Install the current version of Opname.</source>
        <translation>Plugin Opname di SLiMS pada %1 lebih baru daripada program ini. Pasang versi Opname yang terbaru.</translation>
    </message>
    <message>
        <source>What answers at %1 is not SLiMS. Write the address as in the browser when SLiMS&apos;s first page is shown, without what follows index.php.</source>
        <translation>Yang menjawab di %1 bukan SLiMS. Tulis alamatnya seperti di peramban ketika halaman depan SLiMS tampil, tanpa yang mengikuti index.php.</translation>
    </message>
    <message>
        <source>SLiMS at %1 sent something that cannot be read, and none of it was used. Try again; if it stays so, show the details to whoever runs the server.</source>
        <translation>SLiMS di %1 mengirim sesuatu yang tidak dapat dibaca, dan tidak ada yang dipakai darinya. Coba lagi; bila tetap demikian, tunjukkan rinciannya kepada pengelola server.</translation>
    </message>
    <message>
        <source>The answers of SLiMS at %1 are cut off on the way. Check the network and do it again; nothing is done twice.</source>
        <translation>Jawaban SLiMS di %1 terpotong di tengah jalan. Periksa jaringan lalu ulangi; tidak ada yang dikerjakan dua kali.</translation>
    </message>
    <message>
        <source>Talking to SLiMS was cancelled.</source>
        <translation>Komunikasi dengan SLiMS dibatalkan.</translation>
    </message>
    <message>
        <source>The answer of %1 is longer than any that the plugin gives. Check that the address is SLiMS&apos;s.</source>
        <translation>Jawaban %1 lebih panjang daripada jawaban plugin mana pun. Periksa apakah alamat itu memang alamat SLiMS.</translation>
    </message>
    <message>
        <source>SLiMS at %1 wants a token. Have one made on the Opname page of SLiMS&apos;s system module, and set it here or in OPNAME_TOKEN.</source>
        <translation>SLiMS di %1 memerlukan token. Mintalah token dibuatkan di halaman Opname pada modul Sistem SLiMS, lalu pasang di sini atau di OPNAME_TOKEN.</translation>
    </message>
    <message>
        <source>SLiMS answers at %1, but its Opname plugin is not there. Install the plugin and switch it on in SLiMS under System, Plugins.</source>
        <translation>SLiMS menjawab di %1, tetapi plugin Opname tidak ada di sana. Pasang plugin itu dan aktifkan di SLiMS pada Sistem, Plugin.</translation>
    </message>
    <message>
        <source>This is no token of SLiMS&apos;s Opname plugin. Copy it again from where it was made, without anything before or behind it.</source>
        <translation>Ini bukan token dari plugin Opname SLiMS. Salin lagi dari tempat pembuatannya, tanpa tambahan apa pun di depan atau di belakangnya.</translation>
    </message>
    <message>
        <source>A name or password must not stand in an address, where others can read it. Leave it out; the plugin asks for a token, which is set in OPNAME_TOKEN.</source>
        <translation>Nama atau kata sandi tidak boleh ada di alamat, karena dapat terbaca orang lain. Hapus dari alamat; plugin meminta token, yang diatur di OPNAME_TOKEN.</translation>
    </message>
    <message>
        <source>The address of SLiMS is not complete. Write it as in the browser, for example https://opac.example.org/slims.</source>
        <translation>Alamat SLiMS tidak lengkap. Tulis seperti di peramban, misalnya https://opac.example.org/slims.</translation>
    </message>
    <message>
        <source>The certificate file “%1” cannot be read. Check its path and rights.</source>
        <translation>Berkas sertifikat “%1” tidak dapat dibaca. Periksa letak dan hak aksesnya.</translation>
    </message>
    <message>
        <source>The way to “%1” is not encrypted: anybody on the network could read the token and act with it. Write https:// instead, or add ?plain=yes to the address when you accept that.</source>
        <translation>Jalur ke “%1” tidak terenkripsi: siapa pun di jaringan dapat membaca token dan bertindak dengannya. Tulis https://, atau tambahkan ?plain=yes pada alamat bila Anda menerima risiko itu.</translation>
    </message>
    <message>
        <source>It is no longer in SLiMS as it was. Take the catalogue in again to see what changed.</source>
        <translation>Data ini di SLiMS tidak lagi seperti semula. Ambil lagi katalog untuk melihat perubahannya.</translation>
    </message>
    <message>
        <source>“%1” is longer than SLiMS can keep. Shorten it.</source>
        <translation>“%1” lebih panjang daripada yang dapat disimpan SLiMS. Persingkat teksnya.</translation>
    </message>
    <message>
        <source>“%1” contains characters that SLiMS cannot store, for example emoji. Take them out.</source>
        <translation>“%1” memuat karakter yang tidak dapat disimpan SLiMS, misalnya emoji. Hilangkan karakter itu.</translation>
    </message>
    <message>
        <source>SLiMS does not have “%1” in its list. Add it there, or choose another.</source>
        <translation>SLiMS tidak memiliki “%1” dalam daftarnya. Tambahkan di sana, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>The code “%1” is another copy&apos;s in SLiMS. Give the new copy another code.</source>
        <translation>Kode “%1” sudah dipakai eksemplar lain di SLiMS. Beri eksemplar baru itu kode lain.</translation>
    </message>
    <message>
        <source>The title of the new copy is no longer in SLiMS. Take the catalogue in again.</source>
        <translation>Judul eksemplar baru itu tidak ada lagi di SLiMS. Ambil lagi katalog.</translation>
    </message>
    <message>
        <source>SLiMS could not read this change. Decide it again.</source>
        <translation>SLiMS tidak dapat membaca perubahan ini. Putuskan lagi.</translation>
    </message>
    <message>
        <source>The change has no usable key. Decide it again.</source>
        <translation>Perubahan ini tidak memiliki kunci yang dapat dipakai. Putuskan lagi.</translation>
    </message>
    <message>
        <source>The stock-take to take part in is not active in SLiMS any more. Look at SLiMS&apos;s stock-take page and choose again.</source>
        <translation>Stock opname yang akan diikuti tidak aktif lagi di SLiMS. Lihat halaman stock opname di SLiMS lalu pilih lagi.</translation>
    </message>
    <message>
        <source>SLiMS has a stock-take that is active, “%1”. Take part in it, or let it be finished in SLiMS first.</source>
        <translation>SLiMS memiliki stock opname yang sedang aktif, “%1”. Ikut serta di dalamnya, atau minta agar diselesaikan di SLiMS lebih dahulu.</translation>
    </message>
    <message>
        <source>Publishing was stopped half-way; SLiMS&apos;s stock-take page is not complete. Publish again to complete it.</source>
        <translation>Penerbitan terhenti di tengah jalan; halaman stock opname di SLiMS belum lengkap. Terbitkan lagi untuk melengkapinya.</translation>
    </message>
    <message>
        <source>There is nothing to publish: no copy was found or missed yet. Scan first.</source>
        <translation>Tidak ada yang dapat diterbitkan: belum ada eksemplar yang ditemukan atau tidak ditemukan. Lakukan pemindaian lebih dahulu.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired, so nothing was sent to it. Ask whoever runs the server to renew it, and check this computer&apos;s date.</source>
        <translation>Sertifikat %1 sudah kedaluwarsa, sehingga tidak ada yang dikirim ke sana. Mintalah pengelola server memperbaruinya, dan periksa tanggal komputer ini.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet, so nothing was sent to it. Check this computer&apos;s date.</source>
        <translation>Sertifikat %1 belum berlaku, sehingga tidak ada yang dikirim ke sana. Periksa tanggal komputer ini.</translation>
    </message>
    <message>
        <source>The certificate that %1 shows is another server&apos;s, so nothing was sent to it. Write the address with the name that the certificate is for.</source>
        <translation>Sertifikat yang ditunjukkan %1 milik server lain, sehingga tidak ada yang dikirim ke sana. Tulis alamatnya dengan nama yang tercantum dalam sertifikat.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not vouched for by anyone whom this computer trusts, so nothing was sent to it. If it is your own, add ?ca=FILE with the certificate of its authority to the address.</source>
        <translation>Sertifikat %1 tidak dijamin oleh pihak mana pun yang dipercaya komputer ini, sehingga tidak ada yang dikirim ke sana. Bila itu sertifikat Anda sendiri, tambahkan ?ca=BERKAS berisi sertifikat otoritasnya pada alamat.</translation>
    </message>
    <message>
        <source>The computer “%1” is not known. Check its name and the network.</source>
        <translation>Komputer “%1” tidak dikenal. Periksa nama dan jaringannya.</translation>
    </message>
    <message>
        <source>The proxy that this computer is set to use is not known. Check the variables http_proxy and https_proxy, and the network.</source>
        <translation>Proxy yang diatur pada komputer ini tidak dikenal. Periksa variabel http_proxy dan https_proxy, serta jaringannya.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Check the address, and that the web server is running and can be reached from here.</source>
        <translation>Tidak ada jawaban di %1. Periksa alamatnya, dan pastikan server web berjalan dan dapat dijangkau dari sini.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the network, or try again when the server has less to do.</source>
        <translation>%1 tidak menjawab. Periksa jaringan, atau coba lagi ketika server tidak terlalu sibuk.</translation>
    </message>
    <message>
        <source>The file “%1” holds no certificate that can be read. Name the authority&apos;s certificate as a PEM file.</source>
        <translation>Berkas “%1” tidak memuat sertifikat yang dapat dibaca. Sebutkan sertifikat otoritasnya sebagai berkas PEM.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made. Check that the address and its port are those of a web server with https.</source>
        <translation>Sambungan terenkripsi ke %1 tidak dapat dibuat. Pastikan alamat dan portnya milik server web dengan https.</translation>
    </message>
    <message>
        <source>What answers at %1 is no web server. Check the address and its port.</source>
        <translation>Yang menjawab di %1 bukan server web. Periksa alamat dan portnya.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Check the network and do it again; nothing is done twice.</source>
        <translation>Sambungan ke %1 terputus. Periksa jaringan lalu ulangi; tidak ada yang dikerjakan dua kali.</translation>
    </message>
    <message>
        <source>Someone else wrote into SLiMS&apos;s stock-take while this result was being published. Look at SLiMS&apos;s stock-take page, then publish again.</source>
        <translation>Orang lain menulis ke stock opname SLiMS selagi hasil ini diterbitkan. Lihat halaman stock opname SLiMS, lalu terbitkan lagi.</translation>
    </message>
    <message>
        <source>Another station is sending to SLiMS right now. Try again when it is through.</source>
        <translation>Stasiun lain sedang mengirim ke SLiMS. Coba lagi setelah selesai.</translation>
    </message>
    <message>
        <source>A station of this laptop has left its scans in SLiMS with another staff member&apos;s token, or another laptop works as the same station. Use that token here, or go on with a copy for another laptop.</source>
        <translation>Stasiun laptop ini pernah menaruh pindaiannya di SLiMS dengan token petugas lain, atau laptop lain bekerja sebagai stasiun yang sama. Gunakan token itu di sini, atau lanjutkan dengan salinan untuk laptop lain.</translation>
    </message>
    <message>
        <source>An address of SLiMS on the web knows ca=FILE and plain=yes, not “%1”. Leave that out.</source>
        <translation>Alamat web SLiMS mengenal ca=BERKAS dan plain=yes, bukan “%1”. Hilangkan bagian itu.</translation>
    </message>
</context>
<context>
    <name>SopDesk</name>
    <message>
        <source>The SOP has no activity %1. Its activities are 1 to 5 and 7 to 10.</source>
        <translation>SOP tidak memiliki kegiatan %1. Kegiatannya 1 sampai 5 dan 7 sampai 10.</translation>
    </message>
    <message>
        <source>Reopening activity %1 needs a reason. Give one as a note; it stands in the report.</source>
        <translation>Membuka kembali kegiatan %1 memerlukan alasan. Tulis sebagai catatan; alasan itu masuk laporan.</translation>
    </message>
    <message>
        <source>Activity %1 is out of turn: activity %2 is not finished. Give a reason as a note; it stands in the report.</source>
        <translation>Kegiatan %1 belum gilirannya: kegiatan %2 belum selesai. Tulis alasan sebagai catatan; alasan itu masuk laporan.</translation>
    </message>
    <message>
        <source>Counting begins after the freeze. Finish activity 4 first.</source>
        <translation>Pencacahan dimulai setelah pembekuan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>The report is signed off after the recap. Finish activity 9 first.</source>
        <translation>Laporan disahkan setelah rekap. Selesaikan kegiatan 9 lebih dahulu.</translation>
    </message>
    <message>
        <source>Not all shelves were read: %1 places still have books that nobody came near (%2). Read them, declare them read, or close with a reason as a note.</source>
        <translation>Belum semua rak dibaca: masih ada %1 tempat dengan buku yang belum dicacah (%2). Baca raknya, nyatakan telah dibaca, atau tutup dengan alasan sebagai catatan.</translation>
    </message>
    <message>
        <source>Places are declared after the freeze. Finish activity 4 first.</source>
        <translation>Tempat dinyatakan setelah pembekuan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>A place that is left unread needs a reason as a note; it stands in the report.</source>
        <translation>Tempat yang tidak dibaca memerlukan alasan sebagai catatan; alasan itu masuk laporan.</translation>
    </message>
    <message>
        <source>Activity %1 was begun before activity %2 was finished, and nobody said why. Give a reason as a note; it stands in the report.</source>
        <translation>Kegiatan %1 dimulai sebelum kegiatan %2 selesai, dan belum ada yang menyebut alasannya. Berikan alasan sebagai catatan; alasan itu tercantum dalam laporan.</translation>
    </message>
    <message>
        <source>The frozen catalogue has no books at “%1”. Check the name of the place.</source>
        <translation>Katalog beku tidak memuat buku di “%1”. Periksa nama tempatnya.</translation>
    </message>
</context>
<context>
    <name>SoundsDialog</name>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Volume</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>&amp;Without tones (the alarm is heard all the same)</source>
        <translation>&amp;Tanpa bunyi (alarm tetap terdengar)</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Bunyi</translation>
    </message>
    <message>
        <source>Every verdict has a tone of its own. Choose how loud they are, and hear them here.</source>
        <translation>Setiap putusan memiliki bunyi sendiri. Atur kerasnya dan dengarkan di sini.</translation>
    </message>
</context>
<context>
    <name>SourceName</name>
    <message>
        <source>Demonstration library</source>
        <translation>Perpustakaan contoh</translation>
    </message>
</context>
<context>
    <name>StationExchange</name>
    <message>
        <source>Row %2 of station %1 is too large to be left at SLiMS. Carry the file to the other laptops and merge it there.</source>
        <translation>Baris %2 stasiun %1 terlalu besar untuk ditaruh di SLiMS. Bawalah berkasnya ke laptop lain dan gabungkan di sana.</translation>
    </message>
    <message>
        <source>The exchange was stopped. What was taken and left is kept; the rest follows the next time.</source>
        <translation>Pertukaran dihentikan. Yang sudah diambil dan ditaruh tetap tersimpan; sisanya menyusul pada pertukaran berikutnya.</translation>
    </message>
    <message>
        <source>Station %1 has other rows at SLiMS than here, up to number %2: two computers work as one station, as copies of a laptop or of a file do. Nothing more of it is sent or taken. Go on with a copy for another laptop, and scan again there what only this file has.</source>
        <translation>Baris stasiun %1 di SLiMS berbeda dari yang ada di sini, sampai nomor %2: dua komputer bekerja sebagai satu stasiun, seperti halnya salinan laptop atau salinan berkas. Baris stasiun itu tidak lagi dikirim maupun diambil. Lanjutkan dengan salinan untuk laptop lain, dan pindai lagi di sana yang hanya ada dalam berkas ini.</translation>
    </message>
    <message>
        <source>The rows of station %1 at SLiMS do not follow from those here from number %2 on: they were altered, or two computers work as one station. Nothing more of it is sent or taken. Merge that station&apos;s own file; where two work as one, go on with a copy for another laptop.</source>
        <translation>Mulai nomor %2, baris stasiun %1 di SLiMS tidak menyambung baris yang ada di sini: baris itu diubah, atau dua komputer bekerja sebagai satu stasiun. Baris stasiun itu tidak lagi dikirim maupun diambil. Gabungkan berkas milik stasiun itu sendiri; bila dua komputer bekerja sebagai satu stasiun, lanjutkan dengan salinan untuk laptop lain.</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Station %1 leads this stock-take: it freezes, closes activities and sends changes. Do it there, or have the lead handed over first.</source>
        <translation>Stasiun %1 memimpin stock opname ini: stasiun itu membekukan, menutup kegiatan, dan mengirim perubahan. Lakukan di sana, atau mintalah pimpinan diserahkan lebih dahulu.</translation>
    </message>
    <message>
        <source>There is no station “%1” yet. Merge its file first.</source>
        <translation>Stasiun “%1” belum ada. Gabungkan berkasnya lebih dahulu.</translation>
    </message>
    <message>
        <source>Station %1 leads this stock-take. To take the lead without it, say why.</source>
        <translation>Stasiun %1 memimpin stock opname ini. Untuk mengambil alih pimpinan tanpa stasiun itu, sebutkan alasannya.</translation>
    </message>
    <message>
        <source>“%1” already exists and was left untouched. Choose another name.</source>
        <translation>“%1” sudah ada dan tidak diubah. Pilih nama lain.</translation>
    </message>
    <message>
        <source>The copy “%1” could not be written. Check the folder and the free space.</source>
        <translation>Salinan “%1” tidak dapat ditulis. Periksa folder dan ruang kosongnya.</translation>
    </message>
    <message>
        <source>Copies for other laptops are made after the freeze, so that all count the same copies. Finish activity 4 first.</source>
        <translation>Salinan untuk laptop lain dibuat setelah pembekuan, agar semua mencacah eksemplar yang sama. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
</context>
<context>
    <name>StationsDialog</name>
    <message>
        <source>Stations</source>
        <translation>Stasiun</translation>
    </message>
    <message>
        <source>Takes in what other laptops scanned; their files can be dropped on the window, too (Alt+M)</source>
        <translation>Mengambil hasil pindaian laptop lain; berkasnya dapat juga dijatuhkan ke jendela (Alt+M)</translation>
    </message>
    <message>
        <source>Merge files…</source>
        <translation>Gabungkan berkas…</translation>
    </message>
    <message>
        <source>A copy that is a station of its own, with item codes of its own to give out (Alt+C)</source>
        <translation>Salinan yang menjadi stasiun tersendiri, dengan jatah kode eksemplarnya sendiri (Alt+C)</translation>
    </message>
    <message>
        <source>Copy for another laptop…</source>
        <translation>Salin untuk laptop lain…</translation>
    </message>
    <message>
        <source>Which station freezes, closes activities and sends changes (Alt+L)</source>
        <translation>Stasiun mana yang membekukan, menutup kegiatan, dan mengirim perubahan (Alt+L)</translation>
    </message>
    <message>
        <source>Hand the lead over…</source>
        <translation>Serahkan pimpinan…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Sends what is scanned here to the other laptops and takes in what they scan, over SLiMS (Alt+E)</source>
        <translation>Mengirim hasil pindaian di sini ke laptop lain dan mengambil hasil pindaian mereka, lewat SLiMS (Alt+E)</translation>
    </message>
    <message>
        <source>Exchange live over SLiMS:</source>
        <translation>Bertukar langsung lewat SLiMS:</translation>
    </message>
    <message>
        <source>Connection for the exchange</source>
        <translation>Sambungan untuk pertukaran</translation>
    </message>
    <message>
        <source>Make a copy for each laptop that scans. Later take the files of the laptops in here, and give this file to them the same way: in any order, as often as you like. A book scanned on two laptops counts once.</source>
        <translation>Buatlah salinan untuk setiap laptop yang memindai. Kemudian ambil berkas laptop-laptop itu ke sini, dan berikan berkas ini kepada mereka dengan cara yang sama: urutan bebas, sesering yang Anda mau. Eksemplar yang dipindai di dua laptop dihitung satu kali.</translation>
    </message>
</context>
<context>
    <name>SupervisionPapers</name>
    <message>
        <source>No sample was drawn yet. Draw one first.</source>
        <translation>Belum ada sampel yang diundi. Undi dahulu.</translation>
    </message>
</context>
<context>
    <name>TitleQueries</name>
    <message>
        <source>The search was stopped.</source>
        <translation>Pencarian dihentikan.</translation>
    </message>
</context>
<context>
    <name>UnrecordedBooks</name>
    <message>
        <source>Say what the book is called: its title, or what stands on it.</source>
        <translation>Sebutkan judul bukunya, atau apa yang tertulis padanya.</translation>
    </message>
    <message>
        <source>“%1…” is too long. Write at most %2 characters.</source>
        <translation>“%1…” terlalu panjang. Tulis paling banyak %2 karakter.</translation>
    </message>
    <message>
        <source>The description of the book has characters that cannot be read. Type it again.</source>
        <translation>Keterangan buku berisi karakter yang tidak terbaca. Ketik lagi.</translation>
    </message>
</context>
<context>
    <name>UnrecordedDialog</name>
    <message>
        <source>Book with neither label nor record</source>
        <translation>Buku tanpa label dan tanpa data</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Inventory code</source>
        <translation>Kode Inventaris</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondisi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is noted (Esc)</source>
        <translation>Tidak ada yang dicatat (Esc)</translation>
    </message>
    <message>
        <source>Note the book</source>
        <translation>Catat buku</translation>
    </message>
    <message>
        <source>Keeps it in the session (Enter)</source>
        <translation>Disimpan di sesi (Enter)</translation>
    </message>
    <message>
        <source>The book is listed in activity 7, to become a new copy or to stay as it is. Mark the book, for example with a slip of paper.</source>
        <translation>Buku ini masuk daftar kegiatan 7, untuk menjadi eksemplar baru atau dibiarkan. Tandai bukunya, misalnya dengan secarik kertas.</translation>
    </message>
    <message>
        <source>As it stands on the book</source>
        <translation>Seperti tertulis pada buku</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>The settings differ from the journal.</source>
        <translation>Pengaturan berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The decisions differ from the journal.</source>
        <translation>Keputusan berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The activities differ from the journal.</source>
        <translation>Kegiatan berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The shelf passes differ from the journal.</source>
        <translation>Pembacaan rak berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The loans differ from the journal.</source>
        <translation>Peminjaman berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The journal of station %1 was altered at row %2. Compare with the printed report or another station&apos;s file.</source>
        <translation>Jurnal stasiun %1 diubah pada baris %2. Bandingkan dengan laporan tercetak atau berkas stasiun lain.</translation>
    </message>
    <message>
        <source>The journal has rows of no known station.</source>
        <translation>Jurnal memuat baris dari stasiun yang tidak dikenal.</translation>
    </message>
    <message>
        <source>The frozen catalogue is not the one that was journalled.</source>
        <translation>Katalog beku bukan yang tercatat dalam jurnal.</translation>
    </message>
    <message>
        <source>The scans differ from the journal, first at row %1.</source>
        <translation>Pindaian berbeda dengan jurnal, mulai baris %1.</translation>
    </message>
    <message>
        <source>Scans of the journal are missing from the tables.</source>
        <translation>Ada pindaian dalam jurnal yang tidak ada di tabel.</translation>
    </message>
    <message>
        <source>The totals differ from the journal.</source>
        <translation>Jumlah berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The file itself is damaged: %1. Open the newest copy from its backup folder.</source>
        <translation>Berkasnya sendiri rusak: %1. Buka salinan terbaru dari folder cadangannya.</translation>
    </message>
    <message>
        <source>The frozen catalogue was altered after the freeze.</source>
        <translation>Katalog beku diubah setelah pembekuan.</translation>
    </message>
    <message>
        <source>The conditions of copies differ from the journal.</source>
        <translation>Kondisi eksemplar berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The search index differs from the catalogue: copies may not be found by their titles. Counting is not affected.</source>
        <translation>Indeks pencarian berbeda dengan katalog: eksemplar mungkin tidak ditemukan menurut judulnya. Pencacahan tidak terpengaruh.</translation>
    </message>
    <message>
        <source>The changes to SLiMS differ from the journal.</source>
        <translation>Perubahan untuk SLiMS berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The saved rows of SLiMS&apos;s former stock-take differ from the journal.</source>
        <translation>Baris stock opname SLiMS sebelumnya yang tersimpan berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The list of weeded copies differs from the journal.</source>
        <translation>Daftar eksemplar yang disiangi berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>The reserved codes differ from the journal.</source>
        <translation>Kode yang dipesan berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>The printed labels differ from the journal.</source>
        <translation>Label yang dicetak berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>The books without a record differ from the journal.</source>
        <translation>Buku tanpa data berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The declared places differ from the journal.</source>
        <translation>Tempat yang dinyatakan berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>What changed in SLiMS after the freeze differs from the journal.</source>
        <translation>Yang berubah di SLiMS sesudah pembekuan berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>The name or the source of the session differs from the journal.</source>
        <translation>Nama atau sumber sesi berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>The signatures differ from the journal.</source>
        <translation>Pengesahan berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>The samples drawn differ from the journal.</source>
        <translation>Sampel yang diundi berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>The numbers of the asset books differ from the journal.</source>
        <translation>Nomor pembukuan barang berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>Who leads the stock-take differs from the journal.</source>
        <translation>Pimpinan stock opname berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The books with another copy&apos;s label differ from the journal.</source>
        <translation>Buku berlabel eksemplar lain berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>The confirmations of borrowers differ from the journal.</source>
        <translation>Konfirmasi peminjam berbeda dengan jurnal.</translation>
    </message>
    <message>
        <source>A copy that was added later is not in the file as it was journalled.</source>
        <translation>Eksemplar yang bertambah kemudian tidak sesuai dengan jurnal.</translation>
    </message>
</context>
<context>
    <name>Weeding</name>
    <message>
        <source>Available</source>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>Nothing was taken from “%1”, because of line %2. %3</source>
        <translation>Tidak ada yang diambil dari “%1” karena baris %2. %3</translation>
    </message>
    <message>
        <source>Line %1 of “%2” is no item code, so nothing was taken. Write one code of at most %3 characters a line, or a table with a column item_code.</source>
        <translation>Baris %1 dari “%2” bukan kode eksemplar, jadi tidak ada yang diambil. Tulis satu kode paling banyak %3 karakter tiap baris, atau tabel dengan kolom item_code.</translation>
    </message>
    <message>
        <source>“%1” has no codes. Write one code a line, or a table with a column item_code.</source>
        <translation>“%1” tidak berisi kode. Tulis satu kode tiap baris, atau tabel dengan kolom item_code.</translation>
    </message>
    <message>
        <source>Listed as weeded, but SLiMS has no such copy</source>
        <translation>Terdaftar sebagai disiangi, tetapi SLiMS tidak memiliki eksemplar itu</translation>
    </message>
    <message>
        <source>Listed as weeded, but “%1” in SLiMS, and no status is said to mean weeded</source>
        <translation>Terdaftar sebagai disiangi, tetapi di SLiMS “%1”, dan belum ada status yang berarti disiangi</translation>
    </message>
    <message>
        <source>Listed as weeded, but “%1” in SLiMS</source>
        <translation>Terdaftar sebagai disiangi, tetapi di SLiMS “%1”</translation>
    </message>
    <message>
        <source>“%1” in SLiMS, but not on the list of weeded copies</source>
        <translation>Di SLiMS “%1”, tetapi tidak ada dalam daftar eksemplar yang disiangi</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>sesuai</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n masalah</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>belum dicacah</translation>
    </message>
    <message>
        <source>Taking the list of weeded copies in was stopped; it is as it was.</source>
        <translation>Pengambilan daftar eksemplar yang disiangi dihentikan; daftar tetap seperti semula.</translation>
    </message>
</context>
<context>
    <name>opname::ActivityRail</name>
    <message>
        <source>Preparation</source>
        <translation>Persiapan</translation>
    </message>
    <message>
        <source>Shelf order</source>
        <translation>Penjajaran</translation>
    </message>
    <message>
        <source>Barcode labels</source>
        <translation>Label barcode</translation>
    </message>
    <message>
        <source>Loans and freeze</source>
        <translation>Peminjaman</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Pemindaian</translation>
    </message>
    <message>
        <source>Data corrections</source>
        <translation>Perbaikan data</translation>
    </message>
    <message>
        <source>Check of the order</source>
        <translation>Periksa susunan</translation>
    </message>
    <message>
        <source>Recap</source>
        <translation>Rekap</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>not started · standard %1</source>
        <translation>belum mulai · baku %1</translation>
    </message>
    <message>
        <source>under way · %1 of %2</source>
        <translation>berlangsung · %1 dari %2</translation>
    </message>
    <message>
        <source>waits for activity %1</source>
        <translation>menunggu kegiatan %1</translation>
    </message>
    <message>
        <source>done · %1 of %2</source>
        <translation>selesai · %1 dari %2</translation>
    </message>
    <message>
        <source>0 minutes</source>
        <translation>0 menit</translation>
    </message>
    <message>
        <source>Activities of the SOP</source>
        <translation>Kegiatan SOP</translation>
    </message>
</context>
<context>
    <name>opname::BackgroundTaking</name>
    <message>
        <source>Taking the list in was stopped.</source>
        <translation>Pengambilan daftar dihentikan.</translation>
    </message>
    <message>
        <source>%1 of its %2 rows were taken in before; take the file in again for the others.</source>
        <translation>%1 dari %2 barisnya sudah diambil sebelum itu; ambil berkas itu lagi untuk sisanya.</translation>
    </message>
</context>
<context>
    <name>opname::ChangesModel</name>
    <message>
        <source>Title %1</source>
        <translation>Judul %1</translation>
    </message>
    <message>
        <source>SLiMS has: %1</source>
        <translation>Di SLiMS: %1</translation>
    </message>
    <message>
        <source>typed in by hand</source>
        <translation>diketik sendiri</translation>
    </message>
    <message>
        <source>takes a change back</source>
        <translation>membatalkan suatu perubahan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Memperbaiki</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
</context>
<context>
    <name>opname::ChangesPanel</name>
    <message>
        <source>Send to SLiMS</source>
        <translation>Kirim ke SLiMS</translation>
    </message>
    <message>
        <source>Sends all that waits, in the order in which it was decided (Ctrl+Return)</source>
        <translation>Mengirim semua yang menunggu, menurut urutan diputuskannya (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Batalkan…</translation>
    </message>
    <message>
        <source>Queues the reverse of the selected changes that SLiMS has taken (Alt+T)</source>
        <translation>Mengantrekan kebalikan dari perubahan terpilih yang sudah diterima SLiMS (Alt+T)</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>Sudah diketik</translation>
    </message>
    <message>
        <source>The selected changes were typed into SLiMS by a person (Alt+D)</source>
        <translation>Perubahan yang dipilih sudah diketik sendiri di SLiMS oleh petugas (Alt+D)</translation>
    </message>
    <message>
        <source>What is still to be done, as PDF or CSV, for typing it in (Alt+S)</source>
        <translation>Yang masih harus dikerjakan, sebagai PDF atau CSV, untuk diketik sendiri (Alt+S)</translation>
    </message>
    <message>
        <source>State of the changes</source>
        <translation>Keadaan perubahan</translation>
    </message>
    <message>
        <source>Changes to SLiMS</source>
        <translation>Perubahan untuk SLiMS</translation>
    </message>
    <message>
        <source>No changes. What is decided under “Decisions” and corrects SLiMS waits here to be sent.</source>
        <translation>Tidak ada perubahan. Yang diputuskan di “Keputusan” dan memperbaiki SLiMS menunggu dikirim di sini.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>Terkirim, belum dijawab</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Was so already</source>
        <translation>Sudah demikian</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflik</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>All changes (%1)</source>
        <translation>Semua perubahan (%1)</translation>
    </message>
    <message>
        <source>Connecting to SLiMS…</source>
        <translation>Menyambung ke SLiMS…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent again.</source>
        <translation>
            <numerusform>%n perubahan menunggu dikirim lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not sent again.</source>
        <translation>
            <numerusform>%n perubahan tidak dikirim lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Batalkan perubahan</translation>
    </message>
    <message numerus="yes">
        <source>Set %n value(s) back in SLiMS? They wait to be sent like any other change.</source>
        <translation>
            <numerusform>Kembalikan %n nilai di SLiMS? Pengembalian ini menunggu dikirim seperti perubahan lain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be set back in SLiMS.</source>
        <translation>
            <numerusform>%n perubahan menunggu dikembalikan di SLiMS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) marked as done by hand.</source>
        <translation>
            <numerusform>%n perubahan ditandai sudah diketik.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list of changes</source>
        <translation>Simpan daftar perubahan</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <translation>Perubahan %1</translation>
    </message>
    <message>
        <source>The list was written to %1.</source>
        <translation>Daftar ditulis ke %1.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;XLSX (*.xlsx);;CSV (*.csv)</source>
        <translation>PDF (*.pdf);;XLSX (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>SLiMS had it when asked again; somebody else may have set it</source>
        <translation>SLiMS sudah berisi nilai itu ketika ditanya lagi; mungkin orang lain yang mengisinya</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Simpan daftar…</translation>
    </message>
    <message>
        <source>SLiMS took %1. %2 and %3 are to be decided.</source>
        <translation>SLiMS menerima %1. %2 dan %3 perlu diputuskan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln perubahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln konflik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused one(s)</source>
        <translation>
            <numerusform>%Ln yang ditolak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ChartsPanel</name>
    <message>
        <source>The charts are being drawn…</source>
        <translation>Grafik sedang digambar…</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Grafik</translation>
    </message>
</context>
<context>
    <name>opname::CloseCountingDialog</name>
    <message>
        <source>Places that were not read to the end</source>
        <translation>Tempat yang belum selesai dicacah</translation>
    </message>
    <message>
        <source>Every place was read meanwhile. Counting can be closed.</source>
        <translation>Semua tempat sementara itu sudah dicacah. Pencacahan dapat ditutup.</translation>
    </message>
    <message>
        <source>All places are decided.</source>
        <translation>Semua tempat sudah diputuskan.</translation>
    </message>
    <message>
        <source>Still undecided: %1 of %2.</source>
        <translation>Belum diputuskan: %1 dari %2.</translation>
    </message>
    <message>
        <source>Scans were taken back meanwhile. Decide on the places that are open again.</source>
        <translation>Sementara itu ada pindaian yang dibatalkan. Putuskan tempat yang terbuka kembali.</translation>
    </message>
    <message>
        <source>Stopped. What was declared so far is kept; these places are still open.</source>
        <translation>Dihentikan. Yang sudah dinyatakan tetap tersimpan; tempat-tempat ini masih terbuka.</translation>
    </message>
    <message>
        <source>Read: %1, with %2 becoming missing. Left: %3, with %4 not counted.</source>
        <translation>Dicacah: %1, dengan %2 menjadi tidak ditemukan. Ditinggalkan: %3, dengan %4 belum dicacah.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation>
            <numerusform>%Ln buku</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ComparisonPanel</name>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>Perbandingan ditulis ke %1.</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Ditemukan kembali</translation>
    </message>
    <message>
        <source>New losses</source>
        <translation>Kehilangan baru</translation>
    </message>
    <message>
        <source>Still marked missing</source>
        <translation>Tetap ditandai hilang</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Tidak terlihat</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Lenyap</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Perkembangan</translation>
    </message>
    <message>
        <source>Lists of the comparison</source>
        <translation>Daftar perbandingan</translation>
    </message>
    <message>
        <source>Save the comparison…</source>
        <translation>Simpan perbandingan…</translation>
    </message>
    <message>
        <source>All lists, as PDF or spreadsheet</source>
        <translation>Semua daftar, sebagai PDF atau lembar kerja</translation>
    </message>
    <message>
        <source>Both stock-takes are being read…</source>
        <translation>Kedua stock opname sedang dibaca…</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Tempatnya</translation>
    </message>
    <message>
        <source>Scanned at</source>
        <translation>Dipindai di</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>Stock opname</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Dimulai</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya ada</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Share found</source>
        <translation>Bagian ditemukan</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Share missing</source>
        <translation>Bagian tidak ditemukan</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Belum dicacah</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Simpan perbandingan</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Perbandingan</translation>
    </message>
    <message>
        <source>Stock-takes for the trend</source>
        <translation>Stock opname untuk perkembangan</translation>
    </message>
    <message>
        <source>Sessions (*.opname)</source>
        <translation>Sesi (*.opname)</translation>
    </message>
    <message>
        <source>Add to the trend…</source>
        <translation>Tambahkan ke perkembangan…</translation>
    </message>
    <message>
        <source>Further stock-takes, as many as there are, in one row and one chart</source>
        <translation>Stock opname lainnya, sebanyak yang ada, dalam satu deret dan satu grafik</translation>
    </message>
    <message>
        <source>This list is empty: there is nothing to do here.</source>
        <translation>Daftar ini kosong: tidak ada yang perlu dilakukan di sini.</translation>
    </message>
    <message>
        <source>Compared with “%1”: %2 found again, %3 lost both times, %4 newly lost.</source>
        <translation>Dibandingkan dengan “%1”: %2 ditemukan kembali, %3 hilang dua kali, %4 baru hilang.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost copy or copies</source>
        <translation>
            <numerusform>%Ln eksemplar hilang</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost both times</source>
        <translation>Hilang dua kali</translation>
    </message>
</context>
<context>
    <name>opname::ConflictCard</name>
    <message>
        <source>%1 differs in SLiMS: %2</source>
        <translation>%1 berbeda di SLiMS: %2</translation>
    </message>
    <message>
        <source>SLiMS refused: %1 of %2</source>
        <translation>Ditolak SLiMS: %1 dari %2</translation>
    </message>
    <message>
        <source>Use SLiMS&apos;s value</source>
        <translation>Pakai nilai SLiMS</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Abaikan perubahan</translation>
    </message>
    <message>
        <source>SLiMS keeps what it has; this change is not sent again (Alt+1)</source>
        <translation>SLiMS mempertahankan nilainya; perubahan ini tidak dikirim lagi (Alt+1)</translation>
    </message>
    <message>
        <source>This change is not sent again (Alt+1)</source>
        <translation>Perubahan ini tidak dikirim lagi (Alt+1)</translation>
    </message>
    <message>
        <source>Send our decision all the same</source>
        <translation>Tetap kirim keputusan kita</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>It waits to be sent again, now in place of what SLiMS has (Alt+2)</source>
        <translation>Menunggu dikirim lagi, kini menggantikan nilai yang ada di SLiMS (Alt+2)</translation>
    </message>
    <message>
        <source>It waits to be sent again; put right first what was refused (Alt+2)</source>
        <translation>Menunggu dikirim lagi; perbaiki lebih dahulu penyebab penolakannya (Alt+2)</translation>
    </message>
    <message>
        <source>SLiMS has now</source>
        <translation>Kini di SLiMS</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Dasar keputusan</translation>
    </message>
    <message>
        <source>Our decision</source>
        <translation>Keputusan kita</translation>
    </message>
    <message>
        <source>Not sent: %1 of %2</source>
        <translation>Tidak dikirim: %1 dari %2</translation>
    </message>
</context>
<context>
    <name>opname::ConnectedScanners</name>
    <message>
        <source>Keyboard</source>
        <translation>Papan ketik</translation>
    </message>
    <message>
        <source>%1 lost, trying again</source>
        <translation>%1 terputus, mencoba lagi</translation>
    </message>
    <message>
        <source>%1 scanners listening</source>
        <translation>%1 pemindai siap</translation>
    </message>
    <message>
        <source>listening: %1</source>
        <translation>siap: %1</translation>
    </message>
    <message>
        <source>Scanner %1</source>
        <translation>Pemindai %1</translation>
    </message>
    <message>
        <source>Choose the port that the scanner is connected to.</source>
        <translation>Pilih port tempat pemindai tersambung.</translation>
    </message>
    <message>
        <source>The port “%1” belongs to “%2” already. Change that scanner instead.</source>
        <translation>Port “%1” sudah dipakai “%2”. Ubah pengaturan pemindai itu saja.</translation>
    </message>
    <message>
        <source>There are %1 scanners already. Remove one first.</source>
        <translation>Sudah ada %1 pemindai. Hapus salah satu lebih dahulu.</translation>
    </message>
    <message>
        <source>This scanner was removed. Add it again.</source>
        <translation>Pemindai ini telah dihapus. Tambahkan lagi.</translation>
    </message>
</context>
<context>
    <name>opname::ConnectionDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>SLiMS database</source>
        <translation>Basis data SLiMS</translation>
    </message>
    <message>
        <source>SLiMS on the web</source>
        <translation>SLiMS di web</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Otoritas sertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Sertifikat (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Kept in the desktop&apos;s keyring.</source>
        <translation>Tersimpan di keyring desktop.</translation>
    </message>
    <message>
        <source>Kept for this run of the program only.</source>
        <translation>Hanya disimpan selama program ini berjalan.</translation>
    </message>
    <message>
        <source>None is kept yet.</source>
        <translation>Belum ada yang tersimpan.</translation>
    </message>
    <message>
        <source>✓ SLiMS answers.</source>
        <translation>✓ SLiMS menjawab.</translation>
    </message>
    <message>
        <source>✓ SLiMS %1 answers.</source>
        <translation>✓ SLiMS %1 menjawab.</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Akun: %1</translation>
    </message>
    <message>
        <source>The connection is encrypted.</source>
        <translation>Sambungan ini terenkripsi.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: for this computer or a network you trust.</source>
        <translation>Sambungan ini tidak terenkripsi: hanya untuk komputer ini atau jaringan yang Anda percayai.</translation>
    </message>
    <message>
        <source>Nothing is missing: catalogue, corrections and results can go both ways.</source>
        <translation>Semuanya lengkap: katalog dapat diambil, perbaikan dan hasil dapat dikirim.</translation>
    </message>
    <message>
        <source>No connection yet. Add a database or a web address below.</source>
        <translation>Belum ada sambungan. Tambahkan basis data atau alamat web di bawah.</translation>
    </message>
</context>
<context>
    <name>opname::ConnectionSecrets</name>
    <message>
        <source>The desktop&apos;s keyring cannot be used, so the password is kept for this run of the program only. It has to be typed again next time.</source>
        <translation>Keyring desktop tidak dapat dipakai, sehingga kata sandi hanya disimpan selama program ini berjalan. Lain kali kata sandi perlu diketik lagi.</translation>
    </message>
</context>
<context>
    <name>opname::Connections</name>
    <message>
        <source>There is a connection “%1” already. Choose another name.</source>
        <translation>Sambungan “%1” sudah ada. Pilih nama lain.</translation>
    </message>
    <message>
        <source>Write the address of SLiMS as in the browser, for example https://perpustakaan.example.org/slims, or its database as mysql://USER@HOST:PORT/DATABASE.</source>
        <translation>Tulis alamat SLiMS seperti di peramban, misalnya https://perpustakaan.example.org/slims, atau basis datanya sebagai mysql://PENGGUNA@HOST:PORT/BASISDATA.</translation>
    </message>
    <message>
        <source>A password must not stand in an address, where others can read it. Type it into the field for it.</source>
        <translation>Kata sandi tidak boleh ada di alamat, karena dapat terbaca orang lain. Ketik di isian yang disediakan untuknya.</translation>
    </message>
    <message>
        <source>There are %1 connections already. Remove one that is not used.</source>
        <translation>Sudah ada %1 sambungan. Hapus salah satu yang tidak dipakai.</translation>
    </message>
    <message>
        <source>A connection needs a name of at most %1 characters. Type one, or shorten it.</source>
        <translation>Sambungan memerlukan nama, paling banyak %1 karakter. Ketik namanya, atau persingkat.</translation>
    </message>
</context>
<context>
    <name>opname::DashboardPanel</name>
    <message>
        <source>Expected</source>
        <translation>Seharusnya ada</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Belum dicacah</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Menurut kelas</translation>
    </message>
    <message>
        <source>Nothing is counted before the freeze.</source>
        <translation>Belum ada yang dicacah sebelum pembekuan.</translation>
    </message>
    <message>
        <source>What is left, by place</source>
        <translation>Yang tersisa, menurut tempat</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Laju</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>Belum ada pemindaian.</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Perlu diputuskan</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Tidak ada.</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Sedang dihitung…</translation>
    </message>
    <message>
        <source>Wrong shelf</source>
        <translation>Salah rak</translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Share found</source>
        <translation>Bagian ditemukan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Day and person</source>
        <translation>Hari dan orang</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Pindaian</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Per jam</translation>
    </message>
    <message>
        <source>%1 scans an hour and person. Every shelf was read.</source>
        <translation>%1 pindaian per jam dan orang. Semua rak sudah dicacah.</translation>
    </message>
    <message>
        <source>%1 scans an hour and person: what is not covered takes one person about %2.</source>
        <translation>%1 pindaian per jam dan orang: yang belum dicacah memerlukan satu orang sekitar %2.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Belum diputuskan</translation>
    </message>
    <message>
        <source>Without a class</source>
        <translation>Tanpa kelas</translation>
    </message>
    <message>
        <source>Left-out status</source>
        <translation>Status tidak dicacah</translation>
    </message>
</context>
<context>
    <name>opname::DataCheckPanel</name>
    <message>
        <source>The list of problems was written.</source>
        <translation>Daftar masalah telah ditulis.</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>Periksa data</translation>
    </message>
    <message>
        <source>Looks at every item code and call number of the catalogue</source>
        <translation>Memeriksa setiap kode eksemplar dan nomor panggil katalog</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Simpan daftar…</translation>
    </message>
    <message>
        <source>All problems as PDF or CSV, grouped by kind</source>
        <translation>Semua masalah sebagai PDF atau CSV, dikelompokkan menurut jenis</translation>
    </message>
    <message>
        <source>Accept selected proposals</source>
        <translation>Terima usul terpilih</translation>
    </message>
    <message>
        <source>The correction waits under “Changes to SLiMS” in activity 7</source>
        <translation>Perbaikan menunggu di “Perubahan untuk SLiMS” pada kegiatan 7</translation>
    </message>
    <message>
        <source>Accept all of this kind</source>
        <translation>Terima semua jenis ini</translation>
    </message>
    <message>
        <source>Every copy of this kind that has a proposal gets it</source>
        <translation>Setiap eksemplar jenis ini yang punya usul mendapatkannya</translation>
    </message>
    <message>
        <source>Kinds of problems</source>
        <translation>Jenis masalah</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>Jenis masalah</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Eksemplar</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Usul</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Masalah</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Usul</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Choose a kind of problem on the left.</source>
        <translation>Pilih jenis masalah di sebelah kiri.</translation>
    </message>
    <message>
        <source>Checking the data…</source>
        <translation>Data sedang diperiksa…</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>barangkali %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>The first %1 are shown; the saved list has all.</source>
        <translation>%1 yang pertama ditampilkan; daftar yang disimpan memuat semuanya.</translation>
    </message>
    <message>
        <source>Item codes and call numbers that will cause trouble are found before day one.</source>
        <translation>Kode eksemplar dan nomor panggil yang akan menyulitkan ditemukan sebelum hari pertama.</translation>
    </message>
    <message>
        <source>The check was stopped; what it found so far is listed.</source>
        <translation>Pemeriksaan dihentikan; yang ditemukan sejauh ini tercantum.</translation>
    </message>
    <message>
        <source>%1 copies checked: nothing will cause trouble.</source>
        <translation>%1 eksemplar diperiksa: tidak ada yang akan menyulitkan.</translation>
    </message>
    <message>
        <source>Select copies with a proposal first.</source>
        <translation>Pilih dulu eksemplar yang punya usul.</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>Simpan daftar masalah</translation>
    </message>
    <message>
        <source>Data check %1</source>
        <translation>Pemeriksaan data %1</translation>
    </message>
    <message>
        <source>Copies with a problem</source>
        <translation>Eksemplar yang bermasalah</translation>
    </message>
    <message>
        <source>Take the catalogue in first: its data is checked then.</source>
        <translation>Ambil katalog lebih dahulu: datanya lalu diperiksa.</translation>
    </message>
    <message>
        <source>%1 copies checked: %2, %3 of them with a proposal.</source>
        <translation>%1 eksemplar diperiksa: %2, %3 di antaranya dengan usul.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln masalah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) wait under “Changes to SLiMS” in activity 7.</source>
        <translation>
            <numerusform>%Ln perbaikan menunggu di “Perubahan untuk SLiMS” pada kegiatan 7.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::DecisionDialog</name>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Memperbaiki</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>On display</source>
        <translation>Sedang dipajang</translation>
    </message>
    <message>
        <source>At the bindery</source>
        <translation>Di penjilidan</translation>
    </message>
    <message>
        <source>In an office</source>
        <translation>Di ruang kantor</translation>
    </message>
    <message>
        <source>In processing</source>
        <translation>Sedang diolah</translation>
    </message>
    <message>
        <source>Call number of the copy</source>
        <translation>No. Panggil eksemplar</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Shelf location</source>
        <translation>Lokasi Rak</translation>
    </message>
    <message>
        <source>Item status</source>
        <translation>Status Eksemplar</translation>
    </message>
    <message>
        <source>Call number of the title</source>
        <translation>No. Panggil judul</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klasifikasi</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>Nothing changes in SLiMS by this.</source>
        <translation>Keputusan ini tidak mengubah apa pun di SLiMS.</translation>
    </message>
    <message>
        <source>%1 values change in SLiMS; the first %2 are shown.</source>
        <translation>%1 nilai berubah di SLiMS; %2 yang pertama ditampilkan.</translation>
    </message>
    <message>
        <source>As the data check proposes</source>
        <translation>Seperti usul pemeriksaan data</translation>
    </message>
    <message>
        <source>What is found is listed here.</source>
        <translation>Yang ditemukan tercantum di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) change in SLiMS, when sent:</source>
        <translation>
            <numerusform>%Ln nilai berubah di SLiMS, setelah dikirim:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln difference(s): %2</source>
        <translation>
            <numerusform>%1, %Ln selisih: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Seperti yang terbaca</translation>
    </message>
    <message>
        <source>What changes in SLiMS is listed here.</source>
        <translation>Yang berubah di SLiMS tercantum di sini.</translation>
    </message>
    <message>
        <source>None of them has a proposal.</source>
        <translation>Tidak ada usul untuk satu pun di antaranya.</translation>
    </message>
    <message>
        <source>What is proposed is decided so already.</source>
        <translation>Semua yang diusulkan sudah diputuskan demikian.</translation>
    </message>
</context>
<context>
    <name>opname::DifferencesPage</name>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Ditemukan kembali</translation>
    </message>
    <message>
        <source>Left-out status, but here</source>
        <translation>Status tidak dicacah, tetapi ada</translation>
    </message>
    <message>
        <source>On loan, but here</source>
        <translation>Terpinjam, tetapi ada</translation>
    </message>
    <message>
        <source>Wrong location</source>
        <translation>Lokasi tidak sesuai</translation>
    </message>
    <message>
        <source>Wrong shelf location</source>
        <translation>Lokasi rak tidak sesuai</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>Without label and record</source>
        <translation>Tanpa label dan data</translation>
    </message>
    <message>
        <source>Faulty data</source>
        <translation>Data keliru</translation>
    </message>
    <message>
        <source>Same label twice</source>
        <translation>Label ganda</translation>
    </message>
    <message>
        <source>Weeded, but here</source>
        <translation>Disiangi, tetapi ada</translation>
    </message>
    <message>
        <source>Weeding data differs</source>
        <translation>Data penyiangan berbeda</translation>
    </message>
    <message>
        <source>Vanished from SLiMS</source>
        <translation>Lenyap dari SLiMS</translation>
    </message>
    <message>
        <source>Added to SLiMS</source>
        <translation>Bertambah di SLiMS</translation>
    </message>
    <message>
        <source>Changed in SLiMS</source>
        <translation>Berubah di SLiMS</translation>
    </message>
    <message>
        <source>Lent or returned meanwhile</source>
        <translation>Dipinjam atau dikembalikan</translation>
    </message>
    <message>
        <source>Copy without a code</source>
        <translation>Eksemplar tanpa kode</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondisi</translation>
    </message>
    <message>
        <source>Mark as missing</source>
        <translation>Tandai hilang</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Is elsewhere…</source>
        <translation>Ada di tempat lain…</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cari lagi</translation>
    </message>
    <message>
        <source>Make available</source>
        <translation>Jadikan tersedia</translation>
    </message>
    <message>
        <source>Refer to the circulation desk</source>
        <translation>Serahkan ke meja sirkulasi</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>Perbaiki data</translation>
    </message>
    <message>
        <source>Move the book</source>
        <translation>Pindahkan buku</translation>
    </message>
    <message>
        <source>New copy of a title…</source>
        <translation>Eksemplar baru dari judul…</translation>
    </message>
    <message>
        <source>Was meant as…</source>
        <translation>Maksudnya…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Correct a field…</source>
        <translation>Perbaiki isian…</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Ketahui</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Set to repair</source>
        <translation>Jadikan perbaikan</translation>
    </message>
    <message>
        <source>Finish activity 7</source>
        <translation>Selesaikan kegiatan 7</translation>
    </message>
    <message>
        <source>The collection&apos;s data is correct</source>
        <translation>Data koleksi telah sesuai</translation>
    </message>
    <message>
        <source>Decide selected</source>
        <translation>Putuskan yang dipilih</translation>
    </message>
    <message>
        <source>Decide all</source>
        <translation>Putuskan semua</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>Jenis selisih</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Select the differences first.</source>
        <translation>Pilih selisihnya lebih dahulu.</translation>
    </message>
    <message>
        <source>Decide the selected differences (Alt+P)</source>
        <translation>Putuskan selisih yang dipilih (Alt+P)</translation>
    </message>
    <message>
        <source>Decide all differences of this kind (Alt+A)</source>
        <translation>Putuskan semua selisih jenis ini (Alt+A)</translation>
    </message>
    <message>
        <source>Decisions and changes to SLiMS</source>
        <translation>Keputusan dan perubahan untuk SLiMS</translation>
    </message>
    <message>
        <source>In SLiMS, before → after</source>
        <translation>Di SLiMS, sebelum → sesudah</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Changes to SLiMS (%1)</source>
        <translation>Perubahan untuk SLiMS (%1)</translation>
    </message>
    <message>
        <source>Changes to SLiMS</source>
        <translation>Perubahan untuk SLiMS</translation>
    </message>
    <message>
        <source>Send what was decided to SLiMS. Scanning goes on meanwhile.</source>
        <translation>Kirim yang sudah diputuskan ke SLiMS. Pemindaian tetap berjalan sementara itu.</translation>
    </message>
    <message>
        <source>Decide what each difference between shelf and catalogue means. What corrects SLiMS waits under “Changes to SLiMS”.</source>
        <translation>Putuskan arti setiap selisih antara rak dan katalog. Yang memperbaiki SLiMS menunggu di “Perubahan untuk SLiMS”.</translation>
    </message>
    <message>
        <source>(%1, decided %2)</source>
        <translation>(%1, diputuskan %2)</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>No differences of this kind: nothing is to be decided here.</source>
        <translation>Tidak ada selisih jenis ini: tidak ada yang harus diputuskan di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) changed.</source>
        <translation>
            <numerusform>%Ln keputusan berubah.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::DocumentSaving</name>
    <message>
        <source>“%1” is being written.</source>
        <translation>“%1” sedang ditulis.</translation>
    </message>
</context>
<context>
    <name>opname::FigureButton</name>
    <message>
        <source>Show the list behind this figure</source>
        <translation>Tampilkan daftar di balik angka ini</translation>
    </message>
</context>
<context>
    <name>opname::FindCopy</name>
    <message>
        <source>Another search is under way. Try again in a moment.</source>
        <translation>Pencarian lain sedang berlangsung. Coba lagi sebentar.</translation>
    </message>
    <message>
        <source>There is no catalogue yet. Take it in from SLiMS first.</source>
        <translation>Belum ada katalog. Ambil dari SLiMS lebih dahulu.</translation>
    </message>
</context>
<context>
    <name>opname::FindCopyDialog</name>
    <message>
        <source>Type two letters or more: the part of the code that can be read, or words of title, author, call number or ISBN, in any order.</source>
        <translation>Ketik dua huruf atau lebih: bagian kode yang terbaca, atau kata dari judul, pengarang, nomor panggil, atau ISBN, urutannya bebas.</translation>
    </message>
    <message>
        <source>No copy has this. Type less, or other words; letters that are hard to read can be left out at either end of a code.</source>
        <translation>Tidak ada eksemplar yang cocok. Ketik lebih sedikit, atau kata lain; huruf yang sulit dibaca di awal atau akhir kode boleh dihilangkan.</translation>
    </message>
    <message numerus="yes">
        <source>The %n likeliest copies; type more to narrow them down.</source>
        <translation>
            <numerusform>%n eksemplar yang paling mungkin; ketik lebih banyak untuk mempersempit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n eksemplar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::FoundCopiesModel</name>
    <message>
        <source>Nearest item codes</source>
        <translation>Kode eksemplar terdekat</translation>
    </message>
    <message>
        <source>By title, author, call number or ISBN</source>
        <translation>Menurut judul, pengarang, nomor panggil, atau ISBN</translation>
    </message>
    <message>
        <source>(no code)</source>
        <translation>(tanpa kode)</translation>
    </message>
    <message>
        <source>%1, this shelf</source>
        <translation>%1, rak ini</translation>
    </message>
    <message>
        <source>Item status in SLiMS: %1</source>
        <translation>Status eksemplar di SLiMS: %1</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Pengarang</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>Stock opname</translation>
    </message>
    <message>
        <source>Item status</source>
        <translation>Status Eksemplar</translation>
    </message>
</context>
<context>
    <name>opname::GoodsMappingDialog</name>
    <message>
        <source>Rows that were not taken: %1. Correct them in the list and take it in again; what is known already stays.</source>
        <translation>Baris yang tidak diambil: %1. Perbaiki dalam daftarnya lalu ambil lagi; yang sudah dikenal tetap ada.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Rows that were not taken</source>
        <translation>Baris yang tidak diambil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy or copies</source>
        <translation>
            <numerusform>%Ln eksemplar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item code(s) are of no copy in SLiMS.</source>
        <translation>
            <numerusform>%Ln kode eksemplar tidak dimiliki eksemplar mana pun di SLiMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 taken, %2 of them new or changed; %3 with a goods code and NUP now.</source>
        <translation>%1 diambil, %2 di antaranya baru atau berubah; %3 kini memiliki kode barang dan NUP.</translation>
    </message>
</context>
<context>
    <name>opname::HelpWindow</name>
    <message>
        <source>Guide – Opname</source>
        <translation>Panduan – Opname</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Kembali</translation>
    </message>
    <message>
        <source>To the part shown before (Alt+Left)</source>
        <translation>Ke bagian yang tampil sebelumnya (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward ›</source>
        <translation>Maju ›</translation>
    </message>
    <message>
        <source>To the part that was gone back from (Alt+Right)</source>
        <translation>Ke bagian yang tadi ditinggalkan (Alt+Right)</translation>
    </message>
    <message>
        <source>Search the guide…</source>
        <translation>Cari dalam panduan…</translation>
    </message>
    <message>
        <source>Finds words in the guide (Ctrl+F); Enter or F3 goes to the next place</source>
        <translation>Mencari kata dalam panduan (Ctrl+F); Enter atau F3 ke tempat berikutnya</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Cari dalam panduan</translation>
    </message>
    <message>
        <source>Not in the guide.</source>
        <translation>Tidak ada dalam panduan.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Daftar isi</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Panduan</translation>
    </message>
</context>
<context>
    <name>opname::HuntPanel</name>
    <message>
        <source>The hunting list was written to %1.</source>
        <translation>Daftar pencarian ditulis ke %1.</translation>
    </message>
    <message>
        <source>Put together anew</source>
        <translation>Susun ulang</translation>
    </message>
    <message>
        <source>Save the hunting list…</source>
        <translation>Simpan daftar pencarian…</translation>
    </message>
    <message>
        <source>As PDF to print, with boxes to tick</source>
        <translation>Sebagai PDF untuk dicetak, dengan kotak centang</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Lihat di</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Di sebelah</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Karena</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>The list is being put together…</source>
        <translation>Daftarnya sedang disusun…</translation>
    </message>
    <message>
        <source>✓ found</source>
        <translation>✓ ditemukan</translation>
    </message>
    <message>
        <source>Sessions (*.opname)</source>
        <translation>Sesi (*.opname)</translation>
    </message>
    <message>
        <source>Save the hunting list</source>
        <translation>Simpan daftar pencarian</translation>
    </message>
    <message>
        <source>Hunting list</source>
        <translation>Daftar pencarian</translation>
    </message>
    <message>
        <source>By what is missing now</source>
        <translation>Menurut yang tidak ditemukan sekarang</translation>
    </message>
    <message>
        <source>There is no copy to look for.</source>
        <translation>Tidak ada eksemplar yang perlu dicari.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing copy or copies, likeliest places first for each, in walking order. Scan what you find. Found: %1.</source>
        <translation>
            <numerusform>%Ln eksemplar tidak ditemukan, untuk masing-masing tempat yang paling mungkin lebih dahulu, menurut urutan berjalan. Pindai yang ditemukan. Ditemukan: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous stock-take…</source>
        <translation>Stock opname sebelumnya…</translation>
    </message>
    <message>
        <source>Also look where the previous stock-take saw the missing copies</source>
        <translation>Lihat juga di tempat eksemplar yang tidak ditemukan terlihat pada stock opname sebelumnya</translation>
    </message>
    <message>
        <source>Previous stock-take</source>
        <translation>Stock opname sebelumnya</translation>
    </message>
</context>
<context>
    <name>opname::ItemListModel</name>
    <message>
        <source>Here, not counted</source>
        <translation>Ada, tidak dicacah</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Tidak dicacah</translation>
    </message>
    <message>
        <source>Here, out of scope</source>
        <translation>Ada, di luar cakupan</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Di luar cakupan</translation>
    </message>
    <message>
        <source>Here, added</source>
        <translation>Ada, bertambah</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Bertambah</translation>
    </message>
    <message>
        <source>Found, on another shelf</source>
        <translation>Ditemukan, di rak lain</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Belum dipindai</translation>
    </message>
    <message>
        <source>(no code)</source>
        <translation>(tanpa kode)</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Shelf location</source>
        <translation>Lokasi Rak</translation>
    </message>
    <message>
        <source>Collection type</source>
        <translation>Tipe Koleksi</translation>
    </message>
    <message>
        <source>Item status</source>
        <translation>Status Eksemplar</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>Stock opname</translation>
    </message>
</context>
<context>
    <name>opname::LabelListModel</name>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Pengarang</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Yang diketahui</translation>
    </message>
</context>
<context>
    <name>opname::LabelListPanel</name>
    <message>
        <source>Labels to be printed</source>
        <translation>Label yang akan dicetak</translation>
    </message>
    <message>
        <source>Copies without an item code</source>
        <translation>Eksemplar tanpa kode</translation>
    </message>
    <message>
        <source>Titles without a copy</source>
        <translation>Judul tanpa eksemplar</translation>
    </message>
    <message>
        <source>Unknown codes that were scanned</source>
        <translation>Kode tidak dikenal yang dipindai</translation>
    </message>
    <message>
        <source>Printed, not attached yet</source>
        <translation>Dicetak, belum terpasang</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Give codes…</source>
        <translation>Beri kode…</translation>
    </message>
    <message>
        <source>Reserves the next free codes for the selected copies, or all, and queues their labels</source>
        <translation>Memesan kode kosong berikutnya untuk eksemplar terpilih, atau semua, dan mengantrekan labelnya</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Takes the selected rows off this list</source>
        <translation>Mengeluarkan baris terpilih dari daftar ini</translation>
    </message>
    <message>
        <source>Print no label</source>
        <translation>Jangan cetak label</translation>
    </message>
    <message>
        <source>Give the new copy up</source>
        <translation>Batalkan eksemplar baru</translation>
    </message>
    <message>
        <source>No label, no record…</source>
        <translation>Tanpa label dan data…</translation>
    </message>
    <message>
        <source>Notes a book in the hand that has neither label nor record (Ctrl+Shift+U)</source>
        <translation>Mencatat buku di tangan yang tidak berlabel dan tidak ada datanya (Ctrl+Shift+U)</translation>
    </message>
    <message>
        <source>Every copy has an item code.</source>
        <translation>Setiap eksemplar punya kode.</translation>
    </message>
    <message>
        <source>Every title has a copy.</source>
        <translation>Setiap judul punya eksemplar.</translation>
    </message>
    <message>
        <source>No code was scanned that no copy has.</source>
        <translation>Semua kode yang dipindai ada eksemplarnya.</translation>
    </message>
    <message>
        <source>Every label that was printed was scanned back.</source>
        <translation>Semua label yang dicetak sudah dipindai kembali.</translation>
    </message>
    <message>
        <source>New copy with this code…</source>
        <translation>Eksemplar baru dengan kode ini…</translation>
    </message>
    <message>
        <source>New copy of these…</source>
        <translation>Eksemplar baru dari yang terpilih…</translation>
    </message>
    <message>
        <source>New copy of a title…</source>
        <translation>Eksemplar baru dari judul…</translation>
    </message>
    <message>
        <source>Gives a title a copy with the next free code; its label is queued</source>
        <translation>Memberi judul satu eksemplar dengan kode kosong berikutnya; labelnya diantrekan</translation>
    </message>
    <message numerus="yes">
        <source>%n new copy or copies wait to be sent to SLiMS, and for their labels.</source>
        <translation>
            <numerusform>%n eksemplar baru menunggu dikirim ke SLiMS, dan menunggu labelnya.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new copy waits to be sent to SLiMS.</source>
        <translation>Eksemplar baru menunggu dikirim ke SLiMS.</translation>
    </message>
    <message>
        <source>These copies were given codes already. Print their labels, and enter the codes in SLiMS.</source>
        <translation>Eksemplar ini sudah diberi kode. Cetak labelnya, dan isikan kodenya di SLiMS.</translation>
    </message>
    <message>
        <source>Give codes</source>
        <translation>Beri kode</translation>
    </message>
    <message>
        <source>Pattern of the item codes, zeros for the number (B00000), for %1 copies:</source>
        <translation>Pola kode eksemplar, nol untuk nomor (B00000), bagi %1 eksemplar:</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) given. Enter them in SLiMS; their labels wait to be printed.</source>
        <translation>
            <numerusform>%n kode diberikan. Isikan di SLiMS; labelnya menunggu dicetak.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these is a new copy that waits to be sent.</source>
        <translation>Tidak satu pun dari ini eksemplar baru yang menunggu dikirim.</translation>
    </message>
    <message numerus="yes">
        <source>%n new copy or copies given up.</source>
        <translation>
            <numerusform>%n eksemplar baru dibatalkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreadable label…</source>
        <translation>Label tidak terbaca…</translation>
    </message>
    <message>
        <source>Finds a copy whose label cannot be read, and queues a new one (Ctrl+F)</source>
        <translation>Mencari eksemplar yang labelnya tidak terbaca, dan mengantrekan label baru (Ctrl+F)</translation>
    </message>
    <message>
        <source>No label waits. Queue copies whose label cannot be read, or take them from another list.</source>
        <translation>Tidak ada label yang menunggu. Antrekan eksemplar yang labelnya tidak terbaca, atau ambil dari daftar lain.</translation>
    </message>
    <message>
        <source>The list has changed, and nothing was taken off. Select the rows once more.</source>
        <translation>Daftar ini sudah berubah, dan tidak ada yang dikeluarkan. Pilih barisnya sekali lagi.</translation>
    </message>
</context>
<context>
    <name>opname::LabelPrintPanel</name>
    <message>
        <source>Nothing to print</source>
        <translation>Tidak ada yang dicetak</translation>
    </message>
    <message>
        <source>The page as it prints</source>
        <translation>Halaman seperti yang akan dicetak</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>Simpan label</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Writing labels…</source>
        <translation>Label sedang ditulis…</translation>
    </message>
    <message>
        <source>Printing labels…</source>
        <translation>Label sedang dicetak…</translation>
    </message>
    <message>
        <source>Did the labels come out as they should?</source>
        <translation>Apakah label tercetak dengan baik?</translation>
    </message>
    <message>
        <source>Save the alignment page</source>
        <translation>Simpan halaman uji</translation>
    </message>
    <message>
        <source>Alignment page</source>
        <translation>Halaman uji</translation>
    </message>
    <message>
        <source>The alignment page was written to %1. Print it at 100 % on plain paper and hold it with a sheet against the light.</source>
        <translation>Halaman uji ditulis ke %1. Cetak pada 100 % di kertas biasa lalu pegang bersama lembar label ke arah cahaya.</translation>
    </message>
    <message>
        <source>The labels stay where they were. Print them again.</source>
        <translation>Label tetap di daftarnya. Cetak lagi.</translation>
    </message>
    <message>
        <source>Stick the labels on and scan each one here: then it is attached.</source>
        <translation>Tempelkan label lalu pindai satu per satu di sini: dengan begitu label terpasang.</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <translation>%1 (sendiri)</translation>
    </message>
    <message>
        <source>Label sheet</source>
        <translation>Lembar label</translation>
    </message>
    <message>
        <source>On each label</source>
        <translation>Di setiap label</translation>
    </message>
    <message>
        <source>Symbology</source>
        <translation>Simbologi</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Salinan</translation>
    </message>
    <message>
        <source>What is printed on each label</source>
        <translation>Yang dicetak di setiap label</translation>
    </message>
    <message>
        <source>Resolution of the printer: a bar is a whole number of its dots</source>
        <translation>Resolusi pencetak: satu garis adalah kelipatan titiknya</translation>
    </message>
    <message>
        <source>How often each label is printed</source>
        <translation>Berapa kali setiap label dicetak</translation>
    </message>
    <message>
        <source>Labels of the first sheet before this one are used up; or click on a label</source>
        <translation>Label lembar pertama sebelum ini sudah terpakai; atau klik sebuah label</translation>
    </message>
    <message>
        <source>How far the printer draws too far to the left: see the alignment page</source>
        <translation>Seberapa jauh pencetak menggambar terlalu ke kiri: lihat halaman uji</translation>
    </message>
    <message>
        <source>How far the printer draws too far up: see the alignment page</source>
        <translation>Seberapa jauh pencetak menggambar terlalu ke atas: lihat halaman uji</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Keduanya</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Measure a new sheet, or change one</source>
        <translation>Mengukur lembar baru, atau mengubah yang ada</translation>
    </message>
    <message>
        <source>New sheet by measuring…</source>
        <translation>Lembar baru dengan mengukur…</translation>
    </message>
    <message>
        <source>Copy and change…</source>
        <translation>Salin dan ubah…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan sebagai PDF…</translation>
    </message>
    <message>
        <source>Writes the pages, exact to a tenth of a millimetre (Ctrl+Shift+E)</source>
        <translation>Menulis halaman, tepat sampai sepersepuluh milimeter (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Prints the pages at once (Ctrl+P)</source>
        <translation>Mencetak halaman langsung (Ctrl+P)</translation>
    </message>
    <message>
        <source>Alignment page…</source>
        <translation>Halaman uji…</translation>
    </message>
    <message>
        <source>A page that shows how far off the printer is</source>
        <translation>Halaman yang memperlihatkan seberapa jauh pencetak meleset</translation>
    </message>
    <message>
        <source>Yes, they are printed</source>
        <translation>Ya, sudah tercetak</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>No, they are not printed</source>
        <translation>Tidak, belum tercetak</translation>
    </message>
    <message>
        <source>Stopping behind this page…</source>
        <translation>Berhenti setelah halaman ini…</translation>
    </message>
    <message>
        <source>Printer, dpi</source>
        <translation>Pencetak, dpi</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>Mulai di</translation>
    </message>
    <message>
        <source>Left, mm</source>
        <translation>Kiri, mm</translation>
    </message>
    <message>
        <source>Up, mm</source>
        <translation>Atas, mm</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>Sedang menata…</translation>
    </message>
    <message>
        <source>The scanner sends start, check and stop characters, too</source>
        <translation>Pemindai juga mengirim karakter awal, cek, dan akhir</translation>
    </message>
    <message>
        <source>Then they are taken off a Codabar reading. Leave it when the scanner hides them; scan a label to see which.</source>
        <translation>Maka karakter itu dibuang dari bacaan Codabar. Biarkan bila pemindai menyembunyikannya; pindai sebuah label untuk mengetahuinya.</translation>
    </message>
    <message>
        <source>Symbology of the barcodes</source>
        <translation>Simbologi barcode</translation>
    </message>
    <message numerus="yes">
        <source>Page %1 of %2 · %Ln label(s)</source>
        <translation>
            <numerusform>Halaman %1 dari %2 · %Ln label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) cannot be printed so. %1: %2</source>
        <translation>
            <numerusform>%Ln label tidak dapat dicetak begini. %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) belong to no copy and are printed alone.</source>
        <translation>
            <numerusform>%Ln kode bukan milik eksemplar mana pun dan dicetak sendiri.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) were written to %1. Print it at 100 %, stick them on and scan each one here.</source>
        <translation>
            <numerusform>%Ln label ditulis ke %1. Cetak pada 100 %, tempelkan, lalu pindai setiap label di sini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Barcode label</source>
        <translation>Label barcode</translation>
    </message>
    <message>
        <source>Spine label</source>
        <translation>Label punggung</translation>
    </message>
</context>
<context>
    <name>opname::LabelsPage</name>
    <message>
        <source>Choose what needs a label, print it, stick it on, and scan it here: then it is attached.</source>
        <translation>Pilih yang memerlukan label, cetak, tempelkan, lalu pindai di sini: dengan begitu label terpasang.</translation>
    </message>
    <message>
        <source>Finish activity 3</source>
        <translation>Selesaikan kegiatan 3</translation>
    </message>
    <message>
        <source>Every book has a label that can be scanned</source>
        <translation>Setiap buku punya label yang dapat dipindai</translation>
    </message>
    <message>
        <source>✓ Attached: %1</source>
        <translation>✓ Terpasang: %1</translation>
    </message>
    <message>
        <source>%1 can be read; no new label of it was printed here.</source>
        <translation>%1 terbaca; label barunya tidak dicetak di sini.</translation>
    </message>
    <message>
        <source>A label that was printed here is attached when it is scanned. Any other scan counts as in activity 5.</source>
        <translation>Label yang dicetak di sini terpasang begitu dipindai. Pindaian lain dihitung seperti di kegiatan 5.</translation>
    </message>
    <message>
        <source>The catalogue is being put in order…</source>
        <translation>Katalog sedang diurutkan…</translation>
    </message>
    <message>
        <source>A label that was printed here is attached when it is scanned. Nothing is counted before the freeze.</source>
        <translation>Label yang dicetak di sini terpasang begitu dipindai. Belum ada yang dicacah sebelum pembekuan.</translation>
    </message>
    <message>
        <source>“%1” can be read, but no copy has it and it was not printed here. It is among the unknown codes.</source>
        <translation>“%1” dapat dibaca, tetapi tidak dimiliki eksemplar mana pun dan tidak dicetak di sini. Kode ini ada di antara kode tidak dikenal.</translation>
    </message>
</context>
<context>
    <name>opname::LibraryCall</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Dibatalkan. Tidak ada yang diubah.</translation>
    </message>
</context>
<context>
    <name>opname::ListPage</name>
    <message>
        <source>This list is filled after the freeze: finish activity 4 first.</source>
        <translation>Daftar ini terisi setelah pembekuan: selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
</context>
<context>
    <name>opname::LoanConfirmationDialog</name>
    <message>
        <source>On loan: %1</source>
        <translation>Terpinjam: %1</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it as year, month and day, such as 2026-11-24.</source>
        <translation>“%1” bukan tanggal. Tulis tahun, bulan, dan hari, misalnya 2026-11-24.</translation>
    </message>
</context>
<context>
    <name>opname::LoansPage</name>
    <message>
        <source>Take the catalogue in once more so that the loans are of today, then freeze: from then on the expected set is fixed.</source>
        <translation>Ambil katalog sekali lagi agar data peminjaman terbaru, lalu bekukan: sejak itu daftar yang seharusnya ada tetap.</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Bekukan…</translation>
    </message>
    <message>
        <source>Fix what is expected on the shelves; this cannot be taken back</source>
        <translation>Tetapkan yang seharusnya ada di rak; tidak dapat dibatalkan</translation>
    </message>
    <message>
        <source>Refresh from SLiMS</source>
        <translation>Perbarui dari SLiMS</translation>
    </message>
    <message>
        <source>Loans from a file…</source>
        <translation>Peminjaman dari berkas…</translation>
    </message>
    <message>
        <source>A CSV with item_code,loan_date,due_date</source>
        <translation>CSV berisi item_code,loan_date,due_date</translation>
    </message>
    <message>
        <source>The loans are not known: the export file has none. Take them from a file, or freeze without them; then nothing can be decided missing.</source>
        <translation>Data peminjaman tidak diketahui: berkas ekspor tidak memuatnya. Ambil dari berkas, atau bekukan tanpanya; maka tidak ada yang dapat diputuskan hilang.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Sudah dibekukan</translation>
    </message>
    <message>
        <source>Loans from a file</source>
        <translation>Peminjaman dari berkas</translation>
    </message>
    <message>
        <source>The loans are not known: lent books will look like absent ones, and nothing can be decided missing.</source>
        <translation>Data peminjaman tidak diketahui: buku terpinjam akan tampak seperti tidak ada, dan tidak ada yang dapat diputuskan hilang.</translation>
    </message>
    <message>
        <source>Freeze the expected set</source>
        <translation>Bekukan daftar yang seharusnya ada</translation>
    </message>
    <message>
        <source>Freeze now</source>
        <translation>Bekukan sekarang</translation>
    </message>
    <message>
        <source>Take the catalogue and its loans in again; scanning goes on after the freeze</source>
        <translation>Ambil lagi katalog beserta data peminjamannya; setelah pembekuan, pemindaian tetap berjalan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Stop; the session stays as it was</source>
        <translation>Hentikan; sesi tetap seperti semula</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Show borrowers</source>
        <translation>Tampilkan peminjam</translation>
    </message>
    <message>
        <source>Fetch the names of those who have the books shown; they are kept nowhere and hidden again when the page is left</source>
        <translation>Ambil nama peminjam buku yang ditampilkan; nama tidak disimpan di mana pun dan disembunyikan lagi ketika halaman ditinggalkan</translation>
    </message>
    <message>
        <source>Refresh by itself while counting, every</source>
        <translation>Perbarui otomatis selama pencacahan, setiap</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> menit</translation>
    </message>
    <message>
        <source>never</source>
        <translation>tidak pernah</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>Peminjam</translation>
    </message>
    <message>
        <source>On loan (%1)</source>
        <translation>Terpinjam (%1)</translation>
    </message>
    <message>
        <source>Overdue by over a year (%1)</source>
        <translation>Terlambat lebih dari setahun (%1)</translation>
    </message>
    <message>
        <source>During the stock-take (%1)</source>
        <translation>Selama stock opname (%1)</translation>
    </message>
    <message>
        <source>Since the last time (%1)</source>
        <translation>Sejak pembaruan terakhir (%1)</translation>
    </message>
    <message>
        <source>Since the last time: %1 lent, %2 returned, %3 extended.</source>
        <translation>Sejak pembaruan terakhir: %1 dipinjam, %2 dikembalikan, %3 diperpanjang.</translation>
    </message>
    <message>
        <source>The catalogue was taken in on %1 from %2.</source>
        <translation>Katalog diambil pada %1 dari %2.</translation>
    </message>
    <message>
        <source>Fetching borrowers…</source>
        <translation>Mengambil nama peminjam…</translation>
    </message>
    <message>
        <source>Hide borrowers</source>
        <translation>Sembunyikan peminjam</translation>
    </message>
    <message>
        <source>SLiMS names no borrower of these loans.</source>
        <translation>SLiMS tidak menyebutkan peminjam untuk peminjaman ini.</translation>
    </message>
    <message>
        <source>The catalogue has no copy for %1 of them: %2.</source>
        <translation>Katalog tidak memiliki eksemplar untuk %1 di antaranya: %2.</translation>
    </message>
    <message>
        <source>Finish activity 4</source>
        <translation>Selesaikan kegiatan 4</translation>
    </message>
    <message>
        <source>That was not today: what was lent and returned since then is not known here. Take the catalogue in once more before.</source>
        <translation>Itu bukan hari ini: yang dipinjam dan dikembalikan sejak itu tidak diketahui di sini. Ambil lagi katalognya sebelumnya.</translation>
    </message>
    <message>
        <source>Activity 4 is out of turn: activity %1 is not finished.</source>
        <translation>Kegiatan 4 di luar urutan: kegiatan %1 belum selesai.</translation>
    </message>
    <message>
        <source>Over the connection that the catalogue came from</source>
        <translation>Melalui sambungan asal katalog</translation>
    </message>
    <message>
        <source>A book that is lent and brought back between two refreshes is not seen.</source>
        <translation>Buku yang dipinjam lalu dikembalikan di antara dua pembaruan tidak terlihat.</translation>
    </message>
    <message>
        <source>Activity 4 was begun before activity %1 was finished.</source>
        <translation>Kegiatan 4 dimulai sebelum kegiatan %1 selesai.</translation>
    </message>
    <message>
        <source>Confirmation of the borrower…</source>
        <translation>Konfirmasi peminjam…</translation>
    </message>
    <message>
        <source>Note when the borrowers of the loans selected were asked, and the answer</source>
        <translation>Catat kapan peminjam dari peminjaman terpilih ditanyai, dan jawabannya</translation>
    </message>
    <message>
        <source>Select the loans whose borrowers were asked.</source>
        <translation>Pilih peminjaman yang peminjamnya sudah ditanyai.</translation>
    </message>
    <message>
        <source>The confirmation is noted.</source>
        <translation>Konfirmasi dicatat.</translation>
    </message>
    <message>
        <source>Open loans</source>
        <translation>Peminjaman yang masih berjalan</translation>
    </message>
    <message>
        <source>Loans overdue by over a year</source>
        <translation>Peminjaman terlambat lebih dari setahun</translation>
    </message>
    <message>
        <source>Lent and returned</source>
        <translation>Dipinjam dan dikembalikan</translation>
    </message>
    <message>
        <source>No copy in scope is on loan. “Refresh from SLiMS” asks once more.</source>
        <translation>Tidak ada eksemplar dalam cakupan yang sedang dipinjam. “Perbarui dari SLiMS” menanyakannya sekali lagi.</translation>
    </message>
    <message>
        <source>No loan is overdue by over a year: there is nothing to do here.</source>
        <translation>Tidak ada peminjaman yang terlambat lebih dari setahun: tidak ada yang perlu dilakukan di sini.</translation>
    </message>
    <message>
        <source>Nothing was lent or returned, as far as the last refresh could see. “Refresh from SLiMS” asks once more.</source>
        <translation>Tidak ada yang dipinjam atau dikembalikan sejauh pembaruan terakhir dapat melihat. “Perbarui dari SLiMS” menanyakannya sekali lagi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loan(s) taken in.</source>
        <translation>
            <numerusform>%Ln peminjaman diambil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy or copies stood there more than once: %1.</source>
        <translation>
            <numerusform>%Ln eksemplar tercantum lebih dari sekali: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 copies will be expected on the shelves. %2 are left out by their status and %3 are out of scope.

The catalogue was taken in on %4. After the freeze the scope and the expected set cannot change any more.</source>
        <translation>%1 eksemplar akan dicacah di rak. %2 tidak dicacah karena statusnya dan %3 di luar cakupan.

Katalog diambil pada %4. Setelah pembekuan, cakupan dan daftar yang seharusnya ada tidak dapat berubah lagi.</translation>
    </message>
    <message>
        <source>%1 copies are expected. Counting can begin.</source>
        <translation>%1 eksemplar seharusnya ada. Pencacahan dapat dimulai.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy or copies in scope are on loan, %1 of them overdue. Listed apart: %2 overdue by over a year.</source>
        <translation>
            <numerusform>%Ln eksemplar dalam cakupan terpinjam, %1 terlambat. Terdaftar terpisah: %2 yang lebih dari setahun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>S&amp;unting</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ta&amp;mpilan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation>Sesi &amp;baru…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>B&amp;uka…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Simpan &amp;salinan…</translation>
    </message>
    <message>
        <source>Take a &amp;file of scans…</source>
        <translation>Ambil berkas &amp;pindaian…</translation>
    </message>
    <message>
        <source>Comman&amp;d card…</source>
        <translation>Kartu p&amp;erintah…</translation>
    </message>
    <message>
        <source>&amp;Shelf barcodes…</source>
        <translation>Barcode &amp;rak…</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Tutup sesi</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>Take the last scan back</source>
        <translation>Batalkan pindaian terakhir</translation>
    </message>
    <message>
        <source>&amp;Find copy…</source>
        <translation>&amp;Cari eksemplar…</translation>
    </message>
    <message>
        <source>&amp;Scanners…</source>
        <translation>&amp;Pemindai…</translation>
    </message>
    <message>
        <source>Change operator…</source>
        <translation>Ganti petugas…</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Warna sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Without tones</source>
        <translation>Tanpa bunyi</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>About Opname</source>
        <translation>Tentang Opname</translation>
    </message>
    <message>
        <source>Connections to SLi&amp;MS…</source>
        <translation>Sambungan ke SLi&amp;MS…</translation>
    </message>
    <message>
        <source>Supervisor&apos;s &amp;view…</source>
        <translation>Tampil&amp;an pengawas…</translation>
    </message>
    <message>
        <source>&amp;Reopen an activity…</source>
        <translation>&amp;Buka kembali kegiatan…</translation>
    </message>
    <message>
        <source>&amp;Reopen activity %1…</source>
        <translation>&amp;Buka kembali kegiatan %1…</translation>
    </message>
    <message>
        <source>S&amp;tations…</source>
        <translation>Stas&amp;iun…</translation>
    </message>
    <message>
        <source>&amp;Merge files of other laptops…</source>
        <translation>&amp;Gabungkan berkas laptop lain…</translation>
    </message>
    <message>
        <source>Copy for another &amp;laptop…</source>
        <translation>Salin untuk &amp;laptop lain…</translation>
    </message>
    <message>
        <source>&amp;Why activity %1 was begun early…</source>
        <translation>&amp;Alasan kegiatan %1 dimulai lebih awal…</translation>
    </message>
    <message>
        <source>&amp;Why an activity was begun early…</source>
        <translation>&amp;Alasan suatu kegiatan dimulai lebih awal…</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <translation>&amp;Kegiatan</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Pre&amp;ferensi…</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Panduan</translation>
    </message>
    <message>
        <source>One-minute &amp;tour</source>
        <translation>Keliling satu &amp;menit</translation>
    </message>
    <message>
        <source>Program &amp;log…</source>
        <translation>&amp;Catatan program…</translation>
    </message>
    <message>
        <source>Copy &amp;debug information</source>
        <translation>Salin &amp;keterangan untuk pertolongan</translation>
    </message>
    <message>
        <source>No la&amp;bel, no record…</source>
        <translation>Tanpa la&amp;bel dan data…</translation>
    </message>
    <message>
        <source>Tones…</source>
        <translation>Bunyi…</translation>
    </message>
</context>
<context>
    <name>opname::MainWindow</name>
    <message>
        <source>The demonstration library is being made: %1 %</source>
        <translation>Perpustakaan contoh sedang dibuat: %1 %</translation>
    </message>
    <message>
        <source>About Opname</source>
        <translation>Tentang Opname</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 seharusnya ada</translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>%1 dari %2 ditemukan</translation>
    </message>
    <message>
        <source>%1 missing, %2 on loan</source>
        <translation>%1 tidak ditemukan, %2 terpinjam</translation>
    </message>
    <message>
        <source>Librarian</source>
        <translation>Pustakawan</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Buka sesi</translation>
    </message>
    <message>
        <source>Sessions (*.opname)</source>
        <translation>Sesi (*.opname)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Simpan salinan</translation>
    </message>
    <message>
        <source>-copy</source>
        <translation>-salinan</translation>
    </message>
    <message>
        <source>A copy was written to %1.</source>
        <translation>Salinan ditulis ke %1.</translation>
    </message>
    <message>
        <source>Demonstration library</source>
        <translation>Perpustakaan contoh</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Who is scanning?</source>
        <translation>Siapa yang memindai?</translation>
    </message>
    <message>
        <source>The stock-take workstation for libraries that run SLiMS.</source>
        <translation>Meja kerja stock opname untuk perpustakaan pengguna SLiMS.</translation>
    </message>
    <message>
        <source>%1 sent something that cannot be read for sure. Scan the book once more.</source>
        <translation>%1 mengirim sesuatu yang tidak terbaca dengan pasti. Pindai bukunya sekali lagi.</translation>
    </message>
    <message>
        <source>Counting begins after the freeze: finish activity 4 first.</source>
        <translation>Pencacahan dimulai setelah pembekuan: selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>Shelf barcodes</source>
        <translation>Barcode rak</translation>
    </message>
    <message>
        <source>Command card</source>
        <translation>Kartu perintah</translation>
    </message>
    <message numerus="yes">
        <source>%1 was written: %n page(s).</source>
        <translation>
            <numerusform>%1 ditulis: %n halaman.</numerusform>
        </translation>
    </message>
    <message>
        <source>(%1 lent or returned)</source>
        <translation>(%1 dipinjam atau dikembalikan)</translation>
    </message>
    <message>
        <source>Connect to SLiMS</source>
        <translation>Sambungkan ke SLiMS</translation>
    </message>
    <message>
        <source>Send to:</source>
        <translation>Kirim ke:</translation>
    </message>
    <message>
        <source>Token of the Opname plugin for %1:</source>
        <translation>Token plugin Opname untuk %1:</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>Kata sandi untuk %1:</translation>
    </message>
    <message>
        <source>The book is noted. Activity 7 lists it under “Without label and record”.</source>
        <translation>Buku dicatat. Kegiatan 7 mencantumkannya di “Tanpa label dan data”.</translation>
    </message>
    <message>
        <source>Activity %1 is finished. That it is opened again stands in the report.</source>
        <translation>Kegiatan %1 sudah selesai. Pembukaan kembali tercantum dalam laporan.</translation>
    </message>
    <message>
        <source>The signatures are lifted.</source>
        <translation>Pengesahan dicabut.</translation>
    </message>
    <message>
        <source>Reopen activity %1</source>
        <translation>Buka kembali kegiatan %1</translation>
    </message>
    <message>
        <source>Reason, for the report:</source>
        <translation>Alasan, untuk laporan:</translation>
    </message>
    <message>
        <source>Activity %1 is open again.</source>
        <translation>Kegiatan %1 terbuka kembali.</translation>
    </message>
    <message>
        <source>Supervisor&apos;s view</source>
        <translation>Tampilan pengawas</translation>
    </message>
    <message>
        <source>The copy is being written…</source>
        <translation>Salinan sedang ditulis…</translation>
    </message>
    <message>
        <source>Why activity %1 was begun early</source>
        <translation>Alasan kegiatan %1 dimulai lebih awal</translation>
    </message>
    <message>
        <source>Activity %1 was begun before activity %2 was finished.</source>
        <translation>Kegiatan %1 dimulai sebelum kegiatan %2 selesai.</translation>
    </message>
    <message>
        <source>The reason stands in the report.</source>
        <translation>Alasan ini tercantum dalam laporan.</translation>
    </message>
    <message>
        <source>There is no catalogue yet. Take it in from SLiMS first (activity 1).</source>
        <translation>Belum ada katalog. Ambil dari SLiMS lebih dahulu (kegiatan 1).</translation>
    </message>
    <message>
        <source>A copy of the session is being written. It is closed when that is there…</source>
        <translation>Salinan sesi sedang ditulis. Sesi ditutup setelah salinan itu selesai…</translation>
    </message>
    <message>
        <source>“%1” was made by an older version of this program. A copy of it is kept, and it is being brought up to date…</source>
        <translation>“%1” dibuat oleh versi lama program ini. Salinannya disimpan, dan berkasnya sedang disesuaikan…</translation>
    </message>
    <message>
        <source>“%1” was not closed the last time; its pages are being read…</source>
        <translation>“%1” tidak ditutup dengan baik terakhir kali; halaman-halamannya sedang diperiksa…</translation>
    </message>
    <message>
        <source>Wait until what is on its way from or to SLiMS has ended, then merge.</source>
        <translation>Tunggu sampai pengiriman dari atau ke SLiMS selesai, lalu gabungkan.</translation>
    </message>
    <message>
        <source>%1 sent a code without its end, which was not taken. Scan the book once more; if it happens again, set the end of a code as it is set in the scanner.</source>
        <translation>%1 mengirim kode tanpa akhirnya, sehingga tidak diterima. Pindai bukunya sekali lagi; bila terulang, atur akhir kode sesuai pengaturan pemindainya.</translation>
    </message>
    <message>
        <source>found later</source>
        <translation>ditemukan kemudian</translation>
    </message>
    <message>
        <source>Copied for whoever helps: version, system, screens, counts of the session, scanners, and the last lines of the program log. Passwords, addresses, names of people and codes are left out.</source>
        <translation>Disalin untuk yang menolong: versi, sistem, layar, jumlah-jumlah sesi, pemindai, dan baris terakhir catatan program. Kata sandi, alamat, nama orang, dan kode tidak disertakan.</translation>
    </message>
    <message>
        <source>Wait until the work that is going on has ended, then take the tour.</source>
        <translation>Tunggu sampai pekerjaan yang berlangsung selesai, lalu mulai keliling.</translation>
    </message>
    <message>
        <source>There is no room for the demonstration library. Check the free space and try again.</source>
        <translation>Tidak ada ruang untuk perpustakaan contoh. Periksa ruang yang tersisa, lalu coba lagi.</translation>
    </message>
    <message>
        <source>That was the tour. It is in the menu “Help”, and the demonstration library on the start page.</source>
        <translation>Itulah kelilingnya. Keliling ada di menu “Bantuan”, perpustakaan contoh di halaman awal.</translation>
    </message>
    <message numerus="yes">
        <source>SLiMS lent %Ln copy or copies and took %1 back since the last time, while circulation was to be closed. Activity 4 lists them.</source>
        <translation>
            <numerusform>Sejak pembaruan terakhir SLiMS mencatat %Ln eksemplar dipinjam dan %1 dikembalikan, padahal layanan sirkulasi seharusnya tutup. Daftarnya ada di kegiatan 4.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is being opened; what was counted is being read…</source>
        <translation>“%1” sedang dibuka; hasil pencacahannya sedang dibaca…</translation>
    </message>
    <message>
        <source>Activities of the SOP</source>
        <translation>Kegiatan SOP</translation>
    </message>
    <message>
        <source>%1 copies</source>
        <translation>%1 eksemplar</translation>
    </message>
    <message>
        <source>Activity %1 was begun before activity %2 was finished. Say why in the menu “Activity”.</source>
        <translation>Kegiatan %1 dimulai sebelum kegiatan %2 selesai. Sebutkan alasannya di menu “Kegiatan”.</translation>
    </message>
</context>
<context>
    <name>opname::NewCopyDialog</name>
    <message>
        <source>A new copy of which title?</source>
        <translation>Eksemplar baru dari judul yang mana?</translation>
    </message>
    <message>
        <source>New copy: %1</source>
        <translation>Eksemplar baru: %1</translation>
    </message>
    <message>
        <source>New copies of %1 titles, one each</source>
        <translation>Eksemplar baru dari %1 judul, masing-masing satu</translation>
    </message>
    <message>
        <source>no copy yet</source>
        <translation>belum ada eksemplar</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n eksemplar</numerusform>
        </translation>
    </message>
    <message>
        <source>No title has these words. Type less, or other words.</source>
        <translation>Tidak ada judul dengan kata-kata ini. Ketik lebih sedikit, atau kata lain.</translation>
    </message>
    <message>
        <source>There are more titles; type more to narrow them down.</source>
        <translation>Masih ada judul lain; ketik lebih banyak untuk mempersempit.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>There are no codes for these copies yet. Check the pattern.</source>
        <translation>Belum ada kode untuk eksemplar ini. Periksa polanya.</translation>
    </message>
    <message>
        <source>Which title is the book with the code %1?</source>
        <translation>Judul apakah buku dengan kode %1?</translation>
    </message>
    <message>
        <source>What is found is listed here.</source>
        <translation>Yang ditemukan tercantum di sini.</translation>
    </message>
</context>
<context>
    <name>opname::NewSessionDialog</name>
    <message>
        <source>Make the session</source>
        <translation>Buat sesi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>File of the session</source>
        <translation>Berkas sesi</translation>
    </message>
    <message>
        <source>Sessions (*.opname)</source>
        <translation>Sesi (*.opname)</translation>
    </message>
    <message>
        <source>Stock-take %1</source>
        <translation>Stock Opname %1</translation>
    </message>
</context>
<context>
    <name>opname::OfficialDetailsDialog</name>
    <message>
        <source>Number: %1</source>
        <translation>Nomor: %1</translation>
    </message>
</context>
<context>
    <name>opname::OfficialDocumentsMenu</name>
    <message>
        <source>Official documents</source>
        <translation>Dokumen resmi</translation>
    </message>
    <message>
        <source>Change the texts…</source>
        <translation>Ubah teksnya…</translation>
    </message>
    <message>
        <source>List with item_code, kode_barang and nup</source>
        <translation>Daftar berisi item_code, kode_barang, dan nup</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tabel (*.csv *.txt *.tsv);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>The texts are in %1. Those that are changed there are used from now on.</source>
        <translation>Teksnya ada di %1. Teks yang diubah di sana dipakai mulai sekarang.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>“%1” is being taken in.</source>
        <translation>“%1” sedang diambil.</translation>
    </message>
    <message>
        <source>Take in goods codes (kode barang)…</source>
        <translation>Ambil nomor barang (kode barang)…</translation>
    </message>
    <message>
        <source>The document was written to %1.</source>
        <translation>Dokumen ditulis ke %1.</translation>
    </message>
    <message>
        <source>Documents for those who keep the state&apos;s books: minutes, lists by condition, worksheet, statement, proposal to write off</source>
        <translation>Dokumen untuk pengelola barang milik negara: berita acara, daftar menurut kondisi, kertas kerja, pernyataan, usulan penghapusan</translation>
    </message>
    <message>
        <source>Details for the documents…</source>
        <translation>Rincian dokumen…</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Simpan dokumen</translation>
    </message>
</context>
<context>
    <name>opname::OpenHomesModel</name>
    <message>
        <source>the reason is missing</source>
        <translation>alasan belum diisi</translation>
    </message>
    <message>
        <source>read</source>
        <translation>dicacah</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>belum dipilih</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Shelf location</source>
        <translation>Lokasi Rak</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Dicacah</translation>
    </message>
    <message>
        <source>Left, because…</source>
        <translation>Ditinggalkan, karena…</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Belum dicacah</translation>
    </message>
</context>
<context>
    <name>opname::OrderPage</name>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Books read</source>
        <translation>Buku dibaca</translation>
    </message>
    <message>
        <source>Out of place</source>
        <translation>Salah letak</translation>
    </message>
    <message>
        <source>Still to carry</source>
        <translation>Belum dipindahkan</translation>
    </message>
    <message>
        <source>Shelves that were read</source>
        <translation>Rak yang sudah dibaca</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Dari – sampai</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Pembacaan</translation>
    </message>
    <message>
        <source>First reading</source>
        <translation>Pembacaan pertama</translation>
    </message>
    <message>
        <source>Finish activity 8</source>
        <translation>Selesaikan kegiatan 8</translation>
    </message>
    <message>
        <source>The shelves stand in order</source>
        <translation>Rak-rak sudah tertata</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Dibetulkan</translation>
    </message>
    <message>
        <source>Newly wrong</source>
        <translation>Baru salah letak</translation>
    </message>
    <message>
        <source>No shelf was read yet. Choose a shelf and scan its books from left to right.</source>
        <translation>Belum ada rak yang dibaca. Pilih sebuah rak, lalu pindai buku-bukunya dari kiri ke kanan.</translation>
    </message>
    <message>
        <source>Read a shelf from left to right, carry what stands wrong, and read it again until nothing is left.</source>
        <translation>Baca rak dari kiri ke kanan, pindahkan buku yang salah letak, lalu baca lagi sampai tidak ada yang tersisa.</translation>
    </message>
    <message>
        <source>Share out of place</source>
        <translation>Bagian salah letak</translation>
    </message>
</context>
<context>
    <name>opname::PaceLine</name>
    <message>
        <source>How fast each operator scans is told after a few scans.</source>
        <translation>Laju tiap petugas ditampilkan setelah beberapa pindaian.</translation>
    </message>
    <message>
        <source>Scans a minute: %1</source>
        <translation>Pindaian per menit: %1</translation>
    </message>
    <message>
        <source>No book is left to be scanned.</source>
        <translation>Tidak ada lagi buku yang harus dipindai.</translation>
    </message>
    <message>
        <source>About %1 to go; the SOP&apos;s %2 are over.</source>
        <translation>Kira-kira %1 lagi; waktu %2 menurut SOP sudah habis.</translation>
    </message>
    <message>
        <source>The SOP&apos;s %1 are over.</source>
        <translation>Waktu %1 menurut SOP sudah habis.</translation>
    </message>
    <message>
        <source>The SOP leaves %1 of %2.</source>
        <translation>Menurut SOP tersisa %1 dari %2.</translation>
    </message>
    <message>
        <source>About %1 to go; the SOP leaves %2 of %3: in time.</source>
        <translation>Kira-kira %1 lagi; menurut SOP tersisa %2 dari %3: cukup waktu.</translation>
    </message>
    <message>
        <source>About %1 to go; the SOP leaves %2 of %3: too late.</source>
        <translation>Kira-kira %1 lagi; menurut SOP tersisa %2 dari %3: akan terlambat.</translation>
    </message>
</context>
<context>
    <name>opname::Page</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Reason, for the report:</source>
        <translation>Alasan, untuk laporan:</translation>
    </message>
    <message>
        <source>Finish activity %1</source>
        <translation>Selesaikan kegiatan %1</translation>
    </message>
    <message>
        <source>Activity %1 is finished.</source>
        <translation>Kegiatan %1 selesai.</translation>
    </message>
</context>
<context>
    <name>opname::PreferencesDialog</name>
    <message>
        <source>The list of recent sessions is empty.</source>
        <translation>Daftar sesi terakhir sudah kosong.</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Copies go where they went before.</source>
        <translation>Folder “%1” tidak ada. Salinan tetap ditulis ke tempat semula.</translation>
    </message>
    <message>
        <source>Copies are written beside each session only.</source>
        <translation>Salinan hanya ditulis di samping setiap sesi.</translation>
    </message>
    <message>
        <source>From now on a copy goes to “%1” as well, when an activity is finished or the stock-take is signed.</source>
        <translation>Mulai sekarang satu salinan juga ditulis ke “%1” setiap kali kegiatan diselesaikan atau stock opname disahkan.</translation>
    </message>
    <message>
        <source>Folder for further copies</source>
        <translation>Folder salinan tambahan</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Kembalikan semua</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Everything is as in a new program.</source>
        <translation>Semua sudah seperti pada program baru.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Large (%1 %)</source>
        <translation>Besar (%1 %)</translation>
    </message>
    <message>
        <source>Larger (%1 %)</source>
        <translation>Lebih besar (%1 %)</translation>
    </message>
    <message>
        <source>Largest (%1 %)</source>
        <translation>Terbesar (%1 %)</translation>
    </message>
    <message>
        <source>Language, colours, text size, operator, tones and further copies become as in a new program. Sessions, scanners and connections stay as they are.</source>
        <translation>Bahasa, warna, ukuran huruf, petugas, bunyi, dan salinan tambahan menjadi seperti pada program baru. Sesi, pemindai, dan sambungan tetap seperti adanya.</translation>
    </message>
</context>
<context>
    <name>opname::PreparationPage</name>
    <message>
        <source>Export file of SLiMS</source>
        <translation>Berkas ekspor SLiMS</translation>
    </message>
    <message>
        <source>Take the catalogue in from SLiMS, choose what is counted, and try the scanner.</source>
        <translation>Ambil katalog dari SLiMS, pilih yang dicacah, dan coba pemindainya.</translation>
    </message>
    <message>
        <source>Finish activity 1</source>
        <translation>Selesaikan kegiatan 1</translation>
    </message>
    <message>
        <source>Laptop, scanner and SLiMS are ready</source>
        <translation>Laptop, pemindai, dan SLiMS siap</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Cakupan</translation>
    </message>
    <message>
        <source>Library and team</source>
        <translation>Perpustakaan dan tim</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>Export file (Item Export)</source>
        <translation>Berkas ekspor (Ekspor Eksemplar)</translation>
    </message>
    <message>
        <source>Demonstration library</source>
        <translation>Perpustakaan contoh</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose the export file</source>
        <translation>Pilih berkas ekspor</translation>
    </message>
    <message>
        <source>Take the catalogue in</source>
        <translation>Ambil katalog</translation>
    </message>
    <message>
        <source>Before the freeze this replaces the catalogue; afterwards it lists what changed</source>
        <translation>Sebelum pembekuan ini mengganti katalog; sesudahnya mencatat perubahan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Stop; the session stays as it was</source>
        <translation>Hentikan; sesi tetap seperti semula</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Locations (none chosen: all)</source>
        <translation>Lokasi (kosong: semua)</translation>
    </message>
    <message>
        <source>Collection types (none chosen: all)</source>
        <translation>Tipe koleksi (kosong: semua)</translation>
    </message>
    <message>
        <source>Statuses left out of the count</source>
        <translation>Status yang tidak dicacah</translation>
    </message>
    <message>
        <source>Shelf locations, separated by commas, * allowed</source>
        <translation>Lokasi rak, dipisahkan koma, boleh *</translation>
    </message>
    <message>
        <source>Classes, separated by commas, * allowed</source>
        <translation>Kelas, dipisahkan koma, boleh *</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>all, or for example 3*, 2X*</source>
        <translation>semua, atau misalnya 3*, 2X*</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instansi</translation>
    </message>
    <message>
        <source>Office or library</source>
        <translation>Unit kerja atau perpustakaan</translation>
    </message>
    <message>
        <source>Place of the report</source>
        <translation>Tempat laporan</translation>
    </message>
    <message>
        <source>Number of the SOP</source>
        <translation>Nomor SOP</translation>
    </message>
    <message>
        <source>Team, one person a line: name; role</source>
        <translation>Tim, satu per baris: nama; peran</translation>
    </message>
    <message>
        <source>Warnings of the SOP, confirmed</source>
        <translation>Peringatan SOP, dikonfirmasi</translation>
    </message>
    <message>
        <source>Loans and returns are closed during the stock-take</source>
        <translation>Layanan peminjaman dan pengembalian tutup selama stock opname</translation>
    </message>
    <message>
        <source>Waiting for the scanner…</source>
        <translation>Menunggu pindaian…</translation>
    </message>
    <message>
        <source>There is no catalogue yet. Choose where it comes from.</source>
        <translation>Belum ada katalog. Pilih asalnya.</translation>
    </message>
    <message>
        <source>Since the freeze: %1 added, %2 changed, %3 vanished.</source>
        <translation>Sejak pembekuan: %1 bertambah, %2 berubah, %3 lenyap.</translation>
    </message>
    <message>
        <source>The source has no loans; activity 4 can take them from a file.</source>
        <translation>Sumber ini tidak memuat peminjaman; kegiatan 4 dapat mengambilnya dari berkas.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Baris %1: %2</translation>
    </message>
    <message>
        <source>Read: %1
%2 characters, %3 milliseconds between two keys, ended by %4.</source>
        <translation>Terbaca: %1
%2 karakter, %3 milidetik antarketukan, diakhiri %4.</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>jeda</translation>
    </message>
    <message>
        <source>Set up scanners…</source>
        <translation>Atur pemindai…</translation>
    </message>
    <message>
        <source>Serial and HID scanners, and how fast a keyboard scanner types</source>
        <translation>Pemindai serial dan HID, serta kecepatan ketik pemindai papan ketik</translation>
    </message>
    <message>
        <source>Another address of SLiMS</source>
        <translation>Alamat SLiMS lain</translation>
    </message>
    <message>
        <source>typed here, it is kept for this run of the program only</source>
        <translation>bila diketik di sini, hanya disimpan selama program berjalan</translation>
    </message>
    <message>
        <source>kept in the desktop&apos;s keyring</source>
        <translation>tersimpan di keyring desktop</translation>
    </message>
    <message>
        <source>kept for this run of the program</source>
        <translation>disimpan selama program berjalan</translation>
    </message>
    <message>
        <source>Catalogue from</source>
        <translation>Katalog dari</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Kata sandi atau token</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Sambungan…</translation>
    </message>
    <message>
        <source>Add, change and try connections to SLiMS</source>
        <translation>Tambah, ubah, dan coba sambungan ke SLiMS</translation>
    </message>
    <message>
        <source>Another source</source>
        <translation>Sumber lain</translation>
    </message>
    <message>
        <source>The frozen catalogue came from %1. Compare it with %2?</source>
        <translation>Katalog yang dibekukan berasal dari %1. Bandingkan dengan %2?</translation>
    </message>
    <message>
        <source>Every copy that is not there is noted as vanished from SLiMS, and its loans become those of this stock-take. The journal keeps that for good.</source>
        <translation>Setiap eksemplar yang tidak ada di sana dicatat hilang dari SLiMS, dan pinjamannya menjadi pinjaman stock opname ini. Jurnal menyimpannya untuk seterusnya.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Data check</source>
        <translation>Pemeriksaan data</translation>
    </message>
    <message>
        <source>Read: %1
%2 characters, sent by “%3”.</source>
        <translation>Terbaca: %1
%2 karakter, dikirim oleh “%3”.</translation>
    </message>
    <message>
        <source>The code is printed as %1.</source>
        <translation>Kode ini dicetak sebagai %1.</translation>
    </message>
    <message>
        <source>“%1” sends something, but no code ends. Set the speed and the end of a code as they are set in the scanner.</source>
        <translation>“%1” mengirim sesuatu, tetapi tidak ada kode yang berakhir. Atur kecepatan dan akhir kode sesuai pengaturan pemindainya.</translation>
    </message>
    <message>
        <source>Save the list of rows</source>
        <translation>Simpan daftar baris</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Baris yang perlu dilihat</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>The list was written to %1.</source>
        <translation>Daftar ditulis ke %1.</translation>
    </message>
    <message>
        <source>Save the list of rows…</source>
        <translation>Simpan daftar baris…</translation>
    </message>
    <message>
        <source>All rows that were not taken, or need a look, with their line and why</source>
        <translation>Semua baris yang tidak diambil atau perlu dilihat, dengan nomor baris dan sebabnya</translation>
    </message>
    <message>
        <source>GMD (none chosen: all)</source>
        <translation>GMD (kosong: semua)</translation>
    </message>
    <message>
        <source>Title of the SOP</source>
        <translation>Judul SOP</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Dibuat pada</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Tanggal efektif</translation>
    </message>
    <message>
        <source>Legal basis, one a line</source>
        <translation>Dasar hukum, satu per baris</translation>
    </message>
    <message>
        <source>Equipment, one a line</source>
        <translation>Peralatan, satu per baris</translation>
    </message>
    <message>
        <source>Scan any book now, or any barcode. What the scanner sends is shown here; before the freeze nothing is counted.</source>
        <translation>Pindai buku apa saja sekarang, atau barcode apa saja. Yang dikirim pemindai tampil di sini; sebelum pembekuan belum ada yang dicacah.</translation>
    </message>
    <message>
        <source>Take the catalogue in first: the scope is chosen from what it has.</source>
        <translation>Ambil katalog lebih dahulu: cakupan dipilih dari isinya.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loan(s) are open.</source>
        <translation>
            <numerusform>%Ln peminjaman berjalan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) need a look, %1 of them not taken in:</source>
        <translation>
            <numerusform>%Ln baris perlu dilihat, %1 di antaranya tidak diambil:</numerusform>
        </translation>
    </message>
    <message>
        <source>Weeded copies meet the weeding criteria</source>
        <translation>Koleksi yang disiangi sesuai dengan kriteria penyiangan</translation>
    </message>
    <message>
        <source>The data of weeded copies is right in SLiMS</source>
        <translation>Data koleksi yang disiangi sudah benar di SLiMS</translation>
    </message>
    <message>
        <source>Catalogue: %1 copies of %2 titles from %3, taken in on %4.</source>
        <translation>Katalog: %1 eksemplar dari %2 judul, sumber %3, diambil %4.</translation>
    </message>
    <message>
        <source>%1 copies are expected. %2 are left out by their status, %3 are out of scope.</source>
        <translation>%1 eksemplar dicacah. %2 tidak dicacah karena statusnya, %3 di luar cakupan.</translation>
    </message>
    <message>
        <source>%1 copies would be expected. %2 are left out by their status, %3 are out of scope.</source>
        <translation>%1 eksemplar akan dicacah. %2 tidak dicacah karena statusnya, %3 di luar cakupan.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln copy or copies)</source>
        <translation>
            <numerusform>%1 (%Ln eks.)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 copies of %2 titles were taken in.</source>
        <translation>%1 eksemplar dari %2 judul telah diambil.</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>Jumlah eksemplar</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Collection types</source>
        <translation>Tipe koleksi</translation>
    </message>
    <message>
        <source>GMD</source>
        <translation>GMD</translation>
    </message>
    <message>
        <source>In the first three lists, nothing ticked means all.</source>
        <translation>Pada tiga daftar pertama, tanpa centang berarti semua.</translation>
    </message>
    <message>
        <source>The scope was fixed at the freeze.</source>
        <translation>Cakupan sudah ditetapkan saat pembekuan.</translation>
    </message>
    <message>
        <source>Scan any book now, or any barcode. What the scanner sends is shown here; since the freeze it counts here as in activity 5.</source>
        <translation>Pindai buku apa saja sekarang, atau barcode apa saja. Yang dikirim pemindai tampil di sini; sejak pembekuan pindaian di sini dihitung seperti di kegiatan 5.</translation>
    </message>
</context>
<context>
    <name>opname::PreviousStockTakeButton</name>
    <message>
        <source>Previous stock-take…</source>
        <translation>Stock opname sebelumnya…</translation>
    </message>
    <message>
        <source>The report compares with “%1”, as of %2. Choose a file to compare again.</source>
        <translation>Laporan dibandingkan dengan “%1”, per %2. Pilih berkas untuk membandingkan lagi.</translation>
    </message>
    <message>
        <source>Choose the previous stock-take</source>
        <translation>Pilih stock opname sebelumnya</translation>
    </message>
    <message>
        <source>Sessions (*.opname)</source>
        <translation>Sesi (*.opname)</translation>
    </message>
    <message>
        <source>The report compares with “%1” now.</source>
        <translation>Laporan kini dibandingkan dengan “%1”.</translation>
    </message>
    <message>
        <source>Compares with the session of the previous stock-take, and puts that into the report</source>
        <translation>Membandingkan dengan sesi stock opname sebelumnya dan memuatnya dalam laporan</translation>
    </message>
</context>
<context>
    <name>opname::ProgramLogDialog</name>
    <message>
        <source>Everything</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Peringatan dan kesalahan</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>This program keeps no log.</source>
        <translation>Program ini tidak menyimpan catatan.</translation>
    </message>
    <message>
        <source>No line fits what is searched for.</source>
        <translation>Tidak ada baris yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>The lines are copied.</source>
        <translation>Baris-baris itu disalin.</translation>
    </message>
    <message>
        <source>Save the program log</source>
        <translation>Simpan catatan program</translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation>Teks (*.log *.txt)</translation>
    </message>
    <message>
        <source>The lines were written to %1.</source>
        <translation>Baris-baris itu ditulis ke %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Check the folder and the free space.</source>
        <translation>%1 tidak dapat ditulis. Periksa foldernya dan ruang yang tersisa.</translation>
    </message>
    <message>
        <source>The folder cannot be shown: %1</source>
        <translation>Folder tidak dapat diperlihatkan: %1</translation>
    </message>
</context>
<context>
    <name>opname::PublishDialog</name>
    <message>
        <source>Asking SLiMS…</source>
        <translation>Menanyakan ke SLiMS…</translation>
    </message>
    <message>
        <source>Last written %1 by %2 into %3, as stock-take %4: %5 there, %6 missing, %7 on loan, %8 not covered.</source>
        <translation>Terakhir ditulis %1 oleh %2 ke %3, sebagai stock opname %4: %5 ada, %6 tidak ditemukan, %7 terpinjam, %8 belum dicacah.</translation>
    </message>
    <message>
        <source>SLiMS&apos;s own stock-take pages, history and reports will show this result.</source>
        <translation>Halaman, riwayat, dan laporan stock opname di SLiMS akan menampilkan hasil ini.</translation>
    </message>
    <message>
        <source>The result has not been written into SLiMS yet.</source>
        <translation>Hasil belum ditulis ke SLiMS.</translation>
    </message>
    <message>
        <source>Keeping SLiMS&apos;s former rows…</source>
        <translation>Menyimpan baris SLiMS sebelumnya…</translation>
    </message>
    <message>
        <source>Written into SLiMS as stock-take %1, with %2 copies.</source>
        <translation>Ditulis ke SLiMS sebagai stock opname %1, dengan %2 eksemplar.</translation>
    </message>
    <message>
        <source>It took the place of what was written before.</source>
        <translation>Hasil ini menggantikan yang ditulis sebelumnya.</translation>
    </message>
    <message numerus="yes">
        <source>Write a partial result: %Ln copy or copies were not covered and go as uncounted</source>
        <translation>
            <numerusform>Tulis hasil sebagian: %Ln eksemplar belum terjangkau dan ditulis sebagai belum dicacah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln former row(s) are kept in this session.</source>
        <translation>
            <numerusform>%Ln baris sebelumnya disimpan dalam sesi ini.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::RecapPage</name>
    <message>
        <source>Finish activity 9</source>
        <translation>Selesaikan kegiatan 9</translation>
    </message>
    <message>
        <source>The lists are complete</source>
        <translation>Daftarnya lengkap</translation>
    </message>
    <message>
        <source>Lists of the recap</source>
        <translation>Daftar rekap</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Di tempat lain</translation>
    </message>
    <message>
        <source>Left-out status</source>
        <translation>Status tidak dicacah</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Pindaian</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya ada</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Belum dicacah</translation>
    </message>
    <message>
        <source>Share found</source>
        <translation>Bagian ditemukan</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Tgl. Harus Kembali</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Scanned at</source>
        <translation>Dipindai di</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Shelf location</source>
        <translation>Lokasi Rak</translation>
    </message>
    <message>
        <source>(%1 without a price)</source>
        <translation>(%1 tanpa harga)</translation>
    </message>
    <message>
        <source>%1 expected = %2 found + %3 on loan + %4 missing + %5 not covered.</source>
        <translation>%1 seharusnya ada = %2 ditemukan + %3 terpinjam + %4 tidak ditemukan + %5 belum dicacah.</translation>
    </message>
    <message>
        <source>Recorded value of what is missing: %1.</source>
        <translation>Nilai tercatat yang tidak ditemukan: %1.</translation>
    </message>
    <message>
        <source>Write the result into SLiMS…</source>
        <translation>Tulis hasil ke SLiMS…</translation>
    </message>
    <message>
        <source>Shows what would be written, and asks before anything is (Ctrl+Shift+W)</source>
        <translation>Menampilkan yang akan ditulis, dan bertanya sebelum menulis apa pun (Ctrl+Shift+W)</translation>
    </message>
    <message>
        <source>The result has not been written into SLiMS yet.</source>
        <translation>Hasil belum ditulis ke SLiMS.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>tidak disebutkan</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Check by a sample…</source>
        <translation>Uji dengan sampel…</translation>
    </message>
    <message>
        <source>Draws copies that a second person looks for, and states the counting error (Ctrl+Shift+Y)</source>
        <translation>Mengundi eksemplar untuk dicari orang kedua, dan menyatakan kesalahan pencacahan (Ctrl+Shift+Y)</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Tempat mencari</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Recorded value</source>
        <translation>Nilai tercatat</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Tanpa harga</translation>
    </message>
    <message>
        <source>This list is empty: there is nothing to do here.</source>
        <translation>Daftar ini kosong: tidak ada yang perlu dilakukan di sini.</translation>
    </message>
    <message>
        <source>Per class</source>
        <translation>Per kelas</translation>
    </message>
    <message>
        <source>Per shelf</source>
        <translation>Per rak</translation>
    </message>
    <message>
        <source>Per operator</source>
        <translation>Per petugas</translation>
    </message>
    <message>
        <source>Check the lists of missing and lent copies. What is missing is decided under activity 7.</source>
        <translation>Periksa daftar koleksi yang tidak ditemukan dan terpinjam. Yang tidak ditemukan diputuskan di kegiatan 7.</translation>
    </message>
    <message>
        <source>Value per group</source>
        <translation>Nilai per kelompok</translation>
    </message>
    <message>
        <source>Wrong shelf</source>
        <translation>Salah rak</translation>
    </message>
    <message>
        <source>Without a class</source>
        <translation>Tanpa kelas</translation>
    </message>
    <message>
        <source>Classes, locations and types each add up to %1.</source>
        <translation>Jumlah menurut kelas, lokasi, dan tipe masing-masing %1.</translation>
    </message>
</context>
<context>
    <name>opname::ReportChecking</name>
    <message>
        <source>Choose the report to check</source>
        <translation>Pilih laporan yang diperiksa</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>“%1” is being compared with the session…</source>
        <translation>“%1” sedang dibandingkan dengan sesi…</translation>
    </message>
    <message>
        <source>The session itself is not in order:</source>
        <translation>Sesinya sendiri tidak utuh:</translation>
    </message>
    <message>
        <source>Check of a report</source>
        <translation>Pemeriksaan laporan</translation>
    </message>
</context>
<context>
    <name>opname::ReportFieldsPanel</name>
    <message>
        <source>Texts</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Letterhead and signatures</source>
        <translation>Kepala surat dan tanda tangan</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Latar Belakang</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Obstacles</source>
        <translation>Kendala</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Kesimpulan</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Rekomendasi</translation>
    </message>
    <message>
        <source>Take the draft</source>
        <translation>Ambil konsepnya</translation>
    </message>
    <message>
        <source>Accept what the figures propose; until then the report marks it as a draft</source>
        <translation>Menyetujui yang diusulkan angka-angka; sampai saat itu laporan menandainya sebagai konsep</translation>
    </message>
    <message>
        <source>Take the draft: %1</source>
        <translation>Ambil konsepnya: %1</translation>
    </message>
    <message>
        <source>Number of the report</source>
        <translation>Nomor laporan</translation>
    </message>
    <message>
        <source>Assignment letter</source>
        <translation>Surat tugas</translation>
    </message>
    <message>
        <source>Prepared by, one a line: name; NIP; rank; position</source>
        <translation>Disusun oleh, satu per baris: nama; NIP; pangkat; jabatan</translation>
    </message>
    <message>
        <source>Known by, one a line: name; NIP; rank; position</source>
        <translation>Mengetahui, satu per baris: nama; NIP; pangkat; jabatan</translation>
    </message>
    <message>
        <source>Logo of the letterhead</source>
        <translation>Logo kepala surat</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Pilih logo…</translation>
    </message>
    <message>
        <source>A PNG or JPEG file of at most 2 MB</source>
        <translation>Berkas PNG atau JPEG paling besar 2 MB</translation>
    </message>
    <message>
        <source>Take the logo away</source>
        <translation>Hapus logonya</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Pilih logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Gambar (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Today, or as 2026-11-24</source>
        <translation>Hari ini, atau seperti 2026-11-24</translation>
    </message>
</context>
<context>
    <name>opname::ReportPage</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
    <message>
        <source>Read the report as it will print, write what only people know, then save it as PDF.</source>
        <translation>Baca laporan seperti akan dicetak, tulis yang hanya diketahui manusia, lalu simpan sebagai PDF.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan sebagai PDF…</translation>
    </message>
    <message>
        <source>Write the whole report to a PDF file</source>
        <translation>Tulis seluruh laporan ke berkas PDF</translation>
    </message>
    <message>
        <source>To be written by people</source>
        <translation>Diisi oleh petugas</translation>
    </message>
    <message>
        <source>Save in another format</source>
        <translation>Simpan dalam format lain</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Sebelumnya</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Berikutnya ›</translation>
    </message>
    <message>
        <source>Previous page of the report</source>
        <translation>Halaman laporan sebelumnya</translation>
    </message>
    <message>
        <source>Next page of the report</source>
        <translation>Halaman laporan berikutnya</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Pratinjau laporan</translation>
    </message>
    <message>
        <source>The pages are being laid out…</source>
        <translation>Halaman sedang disusun…</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Laporan %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Laporan ditulis ke %1.</translation>
    </message>
</context>
<context>
    <name>opname::ResultListPanel</name>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Tempatnya</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Scanned at</source>
        <translation>Dipindai di</translation>
    </message>
    <message>
        <source>The list is being put together…</source>
        <translation>Daftarnya sedang disusun…</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown. The report has all of them.</source>
        <translation>Ditampilkan %1 pertama dari %2. Laporan memuat semuanya.</translation>
    </message>
    <message>
        <source>This list is empty: there is nothing to do here.</source>
        <translation>Daftar ini kosong: tidak ada yang perlu dilakukan di sini.</translation>
    </message>
</context>
<context>
    <name>opname::SampleDialog</name>
    <message>
        <source>The sheet was written to %1.</source>
        <translation>Lembarnya ditulis ke %1.</translation>
    </message>
    <message>
        <source>found ones</source>
        <translation>yang ditemukan</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Simpan lembar</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>That is above the limit of %1 %: a sign-off needs a reason.</source>
        <translation>Itu melebihi batas %1 %: pengesahan memerlukan alasan.</translation>
    </message>
    <message>
        <source>not scanned</source>
        <translation>tidak dipindai</translation>
    </message>
    <message>
        <source>there</source>
        <translation>ada</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Orang kedua</translation>
    </message>
    <message>
        <source>%1 of these were scanned by who had counted them and are in no figure.</source>
        <translation>%1 di antaranya dipindai oleh pencacahnya sendiri dan tidak masuk dalam angka mana pun.</translation>
    </message>
    <message>
        <source>No sample was drawn yet. Choose above how many copies, then “Draw a new sample”.</source>
        <translation>Belum ada sampel yang diundi. Pilih jumlah eksemplar di atas, lalu “Undi sampel baru”.</translation>
    </message>
    <message>
        <source>Counting error %1 (%2 of %3), with 95 % confidence between %4 and %5.</source>
        <translation>Kesalahan pencacahan %1 (%2 dari %3), dengan keyakinan 95 % antara %4 dan %5.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found copy or copies are not scanned yet; they count as errors.</source>
        <translation>
            <numerusform>%Ln eksemplar yang ditemukan belum dipindai; semuanya dianggap kesalahan.</numerusform>
        </translation>
    </message>
    <message>
        <source>found and missing ones</source>
        <translation>yang ditemukan dan yang tidak ditemukan</translation>
    </message>
    <message>
        <source>missing ones</source>
        <translation>yang tidak ditemukan</translation>
    </message>
    <message>
        <source>%1 copies, drawn on %2 by %3: %4 among %5 found, %6 among %7 missing. Scanned: %8.</source>
        <translation>%1 eksemplar, diundi pada %2 oleh %3: %4 dari %5 yang ditemukan, %6 dari %7 yang tidak ditemukan. Dipindai: %8.</translation>
    </message>
    <message>
        <source>there, but counted as missing</source>
        <translation>ada, tetapi dicacah tidak ditemukan</translation>
    </message>
</context>
<context>
    <name>opname::ScanFileDialog</name>
    <message>
        <source>Nothing: one code a line</source>
        <translation>Tidak ada: satu kode per baris</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Koma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Titik koma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Garis tegak |</translation>
    </message>
    <message>
        <source>UTF-8, else Windows</source>
        <translation>UTF-8, selain itu Windows</translation>
    </message>
    <message>
        <source>Windows (1252)</source>
        <translation>Windows (1252)</translation>
    </message>
    <message>
        <source>Unicode text (UTF-16)</source>
        <translation>Teks Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>UTF-16, big end first</source>
        <translation>UTF-16, big-endian</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Belum ada berkas yang dipilih.</translation>
    </message>
    <message>
        <source>Choose a scan file</source>
        <translation>Pilih berkas pindaian</translation>
    </message>
    <message>
        <source>Lists of codes (*.txt *.csv *.tsv *.dat *.log);;All files (*)</source>
        <translation>Daftar kode (*.txt *.csv *.tsv *.dat *.log);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Counting begins after the freeze. Finish activity 4 first.</source>
        <translation>Pencacahan dimulai setelah pembekuan. Selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Hentikan</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n code(s)</source>
        <translation>
            <numerusform>&amp;Ambil %n kode</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ScanPage</name>
    <message>
        <source>Choose the shelf, then scan every book on it from left to right. The scanner is heard wherever you are.</source>
        <translation>Pilih raknya, lalu pindai semua buku dari kiri ke kanan. Pemindai didengar di halaman mana pun.</translation>
    </message>
    <message>
        <source>Close counting…</source>
        <translation>Tutup pencacahan…</translation>
    </message>
    <message>
        <source>End activity 5 when every shelf was read</source>
        <translation>Akhiri kegiatan 5 setelah semua rak dibaca</translation>
    </message>
    <message>
        <source>Item code, typed</source>
        <translation>Kode eksemplar, diketik</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Masukkan</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Pindaian terakhir</translation>
    </message>
    <message>
        <source>Take back (Ctrl+Z)</source>
        <translation>Batalkan (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Takes the selected scans back, or the last one</source>
        <translation>Membatalkan pindaian yang dipilih, atau yang terakhir</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Putusan</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>found of %1</source>
        <translation>ditemukan dari %1</translation>
    </message>
    <message>
        <source>missing where read</source>
        <translation>tidak ditemukan</translation>
    </message>
    <message>
        <source>not covered yet</source>
        <translation>belum dicacah</translation>
    </message>
    <message>
        <source>on loan</source>
        <translation>terpinjam</translation>
    </message>
    <message>
        <source>scans a minute</source>
        <translation>pindaian per menit</translation>
    </message>
    <message>
        <source>Counting begins after the freeze: finish activity 4 first.</source>
        <translation>Pencacahan dimulai setelah pembekuan: selesaikan kegiatan 4 lebih dahulu.</translation>
    </message>
    <message>
        <source>Close counting</source>
        <translation>Tutup pencacahan</translation>
    </message>
    <message>
        <source>Find copy…</source>
        <translation>Cari eksemplar…</translation>
    </message>
    <message>
        <source>Search by part of the code, title, author, call number or ISBN (Ctrl+F)</source>
        <translation>Cari menurut sebagian kode, judul, pengarang, nomor panggil, atau ISBN (Ctrl+F)</translation>
    </message>
    <message>
        <source>Last copy:</source>
        <translation>Eksemplar terakhir:</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Lightly damaged</source>
        <translation>Rusak ringan</translation>
    </message>
    <message>
        <source>Heavily damaged</source>
        <translation>Rusak berat</translation>
    </message>
    <message>
        <source>Notes the condition of the copy scanned last (F%1)</source>
        <translation>Mencatat kondisi eksemplar yang terakhir dipindai (F%1)</translation>
    </message>
    <message>
        <source>No label, no record…</source>
        <translation>Tanpa label dan data…</translation>
    </message>
    <message>
        <source>Notes a book in the hand that has neither label nor record (Ctrl+Shift+U)</source>
        <translation>Mencatat buku di tangan yang tidak berlabel dan tidak ada datanya (Ctrl+Shift+U)</translation>
    </message>
    <message>
        <source>Label cannot be read? Type its code</source>
        <translation>Label tidak terbaca? Ketik kodenya</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>found later</source>
        <translation>ditemukan kemudian</translation>
    </message>
    <message>
        <source>Nothing was scanned here yet. Scan the first book, or type its code above.</source>
        <translation>Belum ada yang dipindai di sini. Pindai buku pertama, atau ketik kodenya di atas.</translation>
    </message>
    <message numerus="yes">
        <source>unknown code(s)</source>
        <translation>
            <numerusform>kode tidak dikenal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::ScannersDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>this computer&apos;s keyboard</source>
        <translation>papan ketik komputer ini</translation>
    </message>
    <message>
        <source>a US keyboard</source>
        <translation>papan ketik AS</translation>
    </message>
    <message>
        <source>“%1” sent a damaged code. Scan it again.</source>
        <translation>“%1” mengirim kode yang rusak. Pindai lagi.</translation>
    </message>
    <message>
        <source>lost, trying again</source>
        <translation>terputus, mencoba lagi</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>siap</translation>
    </message>
    <message>
        <source>off</source>
        <translation>mati</translation>
    </message>
    <message>
        <source>The limits fit this scanner now.</source>
        <translation>Batasnya kini sesuai dengan pemindai ini.</translation>
    </message>
    <message>
        <source>Scan %1 or more codes, then let their speed set the limits. Read so far: %2.</source>
        <translation>Pindai %1 kode atau lebih, lalu biarkan kecepatannya menentukan batas. Sudah terbaca: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Another port…</source>
        <translation>Port lain…</translation>
    </message>
    <message>
        <source>Add a serial scanner</source>
        <translation>Tambah pemindai serial</translation>
    </message>
    <message>
        <source>Name or path of the port</source>
        <translation>Nama atau letak port</translation>
    </message>
    <message>
        <source>%1 · ended by %2 · %3 ms a key</source>
        <translation>%1 · diakhiri %2 · %3 ms per ketukan</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>jeda</translation>
    </message>
    <message>
        <source>“%1” sends something, but no code ends. Set the speed and the end of a code as they are set in the scanner.</source>
        <translation>“%1” mengirim sesuatu, tetapi tidak ada kode yang berakhir. Atur kecepatan dan akhir kode sesuai pengaturan pemindainya.</translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation>Kenali sendiri</translation>
    </message>
</context>
<context>
    <name>opname::SearchableTable</name>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 baris</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 baris</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Saring…</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Saring daftar ini</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>No row matches the filter. Type less, or empty the field above.</source>
        <translation>Tidak ada baris yang cocok dengan saringan. Ketik lebih sedikit, atau kosongkan kolom di atas.</translation>
    </message>
</context>
<context>
    <name>opname::SerialFields</name>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>even</source>
        <translation>genap</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>ganjil</translation>
    </message>
    <message>
        <source>space</source>
        <translation>spasi (space)</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>tanda (mark)</translation>
    </message>
    <message>
        <source>hardware (RTS/CTS)</source>
        <translation>perangkat keras (RTS/CTS)</translation>
    </message>
    <message>
        <source>software (XON/XOFF)</source>
        <translation>perangkat lunak (XON/XOFF)</translation>
    </message>
    <message>
        <source>CR, LF or both</source>
        <translation>CR, LF, atau keduanya</translation>
    </message>
    <message>
        <source>CR</source>
        <translation>CR</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CR and LF</source>
        <translation>CR dan LF</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>STX … ETX</source>
        <translation>STX … ETX</translation>
    </message>
    <message>
        <source>a pause</source>
        <translation>jeda</translation>
    </message>
</context>
<context>
    <name>opname::SerialScanner</name>
    <message>
        <source>The scanner&apos;s port “%1” is in use by another program, or this account may not use it. Close the other program, or have the account added to the group dialout.</source>
        <translation>Port pemindai “%1” sedang dipakai program lain, atau tidak boleh dipakai akun ini. Tutup program lain itu, atau mintalah agar akun ini dimasukkan ke grup dialout.</translation>
    </message>
    <message>
        <source>The scanner on “%1” is not connected. Plug it in.</source>
        <translation>Pemindai di “%1” tidak tersambung. Sambungkan pemindainya.</translation>
    </message>
    <message>
        <source>The scanner&apos;s port “%1” cannot be opened with %2. Check its settings.</source>
        <translation>Port pemindai “%1” tidak dapat dibuka dengan %2. Periksa pengaturannya.</translation>
    </message>
    <message>
        <source>The scanner on “%1” was unplugged. Plug it in again.</source>
        <translation>Pemindai di “%1” dicabut. Sambungkan kembali.</translation>
    </message>
</context>
<context>
    <name>opname::SessionDocument</name>
    <message>
        <source>The catalogue is being taken in or frozen. Scan when that is done.</source>
        <translation>Katalog sedang diambil atau dibekukan. Pindai setelah selesai.</translation>
    </message>
    <message>
        <source>Shelf %1 is finished.</source>
        <translation>“%1” selesai.</translation>
    </message>
    <message>
        <source>Scan the book first, then say its condition.</source>
        <translation>Pindai bukunya lebih dahulu, lalu sebutkan kondisinya.</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) of shelf %1 taken back.</source>
        <translation>
            <numerusform>%n pindaian di “%1” dibatalkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits for a new label.</source>
        <translation>%1 menunggu label baru.</translation>
    </message>
    <message>
        <source>Shelf %1 is under way at station %2 as well (%3, last seen %4).</source>
        <translation>“%1” juga sedang dikerjakan di stasiun %2 (%3, terakhir terlihat %4).</translation>
    </message>
    <message>
        <source>nobody scanned yet</source>
        <translation>belum ada yang memindai</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Dibatalkan: %1</translation>
    </message>
    <message>
        <source>Taken back: %1, %2</source>
        <translation>Dibatalkan: %1, %2</translation>
    </message>
    <message>
        <source>Taken back: %1, %2 (station %3)</source>
        <translation>Dibatalkan: %1, %2 (stasiun %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) taken back.</source>
        <translation>
            <numerusform>%n pindaian dibatalkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>SLiMS does not know %1, so its condition cannot be noted. Note it after the copy has a record.</source>
        <translation>SLiMS tidak mengenal %1, sehingga kondisinya tidak dapat dicatat. Catat setelah eksemplarnya punya data.</translation>
    </message>
    <message>
        <source>Another station scanned %1 first: here it counts as “%2”.</source>
        <translation>Stasiun lain lebih dulu memindai %1: di sini tercatat sebagai “%2”.</translation>
    </message>
</context>
<context>
    <name>opname::SheetDialog</name>
    <message>
        <source>The sheet as it is described</source>
        <translation>Lembar seperti yang diuraikan</translation>
    </message>
    <message>
        <source>%1, own</source>
        <translation>%1, sendiri</translation>
    </message>
</context>
<context>
    <name>opname::ShelfListPage</name>
    <message>
        <source>Save the shelf list…</source>
        <translation>Simpan daftar rak…</translation>
    </message>
    <message>
        <source>Save the shelf list</source>
        <translation>Simpan daftar rak</translation>
    </message>
    <message>
        <source>Shelf list</source>
        <translation>Daftar rak</translation>
    </message>
    <message>
        <source>The shelf list was written to %1.</source>
        <translation>Daftar rak ditulis ke %1.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Go to class or call number</source>
        <translation>Pergi ke kelas atau nomor panggil</translation>
    </message>
    <message>
        <source>The list goes where you type: 34, 813 Tom, 2X4, R 3</source>
        <translation>Daftar menuju ke yang Anda ketik: 34, 813 Tom, 2X4, R 3</translation>
    </message>
    <message>
        <source>Shelves and plan</source>
        <translation>Rak dan rencana</translation>
    </message>
    <message>
        <source>The shelf list needs a catalogue: activity 1 takes it in. Before the freeze it is put in order when this page is opened.</source>
        <translation>Daftar rak memerlukan katalog: kegiatan 1 mengambilnya. Sebelum pembekuan daftar diurutkan saat halaman ini dibuka.</translation>
    </message>
    <message>
        <source>The shelf list is being put in order…</source>
        <translation>Daftar rak sedang diurutkan…</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>Semua lokasi</translation>
    </message>
    <message>
        <source>All shelves</source>
        <translation>Semua rak</translation>
    </message>
    <message>
        <source>Finish activity 2</source>
        <translation>Selesaikan kegiatan 2</translation>
    </message>
    <message>
        <source>The books stand in the order of their call numbers</source>
        <translation>Buku-buku berdiri menurut urutan nomor panggil</translation>
    </message>
    <message>
        <source>Read shelves</source>
        <translation>Baca rak</translation>
    </message>
    <message>
        <source>What is chosen here, as PDF with boxes to tick, or as spreadsheet; a shelf with its barcode</source>
        <translation>Yang dipilih di sini, sebagai PDF dengan kotak centang, atau sebagai lembar kerja; satu rak beserta barcodenya</translation>
    </message>
    <message>
        <source>The list stands in shelf order: a click on the call number turns it round.</source>
        <translation>Daftar tersusun menurut urutan rak: klik nomor panggil untuk membaliknya.</translation>
    </message>
    <message>
        <source>Put the shelves in call-number order by this list or by reading them. The order is fixed at the freeze.</source>
        <translation>Tata rak menurut nomor panggil dengan daftar ini atau dengan membacanya. Urutannya ditetapkan saat pembekuan.</translation>
    </message>
</context>
<context>
    <name>opname::ShelfPanel</name>
    <message>
        <source>Shelf being scanned</source>
        <translation>Rak yang dipindai</translation>
    </message>
    <message>
        <source>no shelf stated</source>
        <translation>rak tidak disebutkan</translation>
    </message>
    <message>
        <source>Shelf finished</source>
        <translation>Rak selesai</translation>
    </message>
    <message>
        <source>Every book of this shelf was scanned: what is absent is missing (Ctrl+Return)</source>
        <translation>Semua buku di rak ini telah dipindai: yang tidak ada berarti tidak ditemukan (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Take shelf back…</source>
        <translation>Batalkan rak…</translation>
    </message>
    <message>
        <source>Gaps and books out of order on this shelf</source>
        <translation>Celah dan buku salah letak di rak ini</translation>
    </message>
    <message>
        <source>Without a shelf no book can be told to stand in the wrong place.</source>
        <translation>Tanpa rak, buku yang salah tempat tidak dapat diketahui.</translation>
    </message>
    <message>
        <source>Not scanned yet. Begin at its left end.</source>
        <translation>Belum dipindai. Mulai dari ujung kiri.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Selesai.</translation>
    </message>
    <message>
        <source>Look for %1 · %2 · %3</source>
        <translation>Cari %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Move %1 to the beginning</source>
        <translation>Pindahkan %1 ke awal rak</translation>
    </message>
    <message>
        <source>Move %1 behind %2</source>
        <translation>Pindahkan %1 ke sesudah %2</translation>
    </message>
    <message>
        <source>%1 belongs to another shelf</source>
        <translation>%1 milik rak lain</translation>
    </message>
    <message>
        <source>Shelf %1 is finished?</source>
        <translation>“%1” selesai?</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>Lanjutkan memindai</translation>
    </message>
    <message>
        <source>Take shelf back</source>
        <translation>Batalkan rak</translation>
    </message>
    <message numerus="yes">
        <source>Take all %n scan(s) of shelf %1 back?</source>
        <translation>
            <numerusform>Batalkan semua %n pindaian di “%1”?</numerusform>
        </translation>
    </message>
    <message>
        <source>The shelf counts as not read again. The journal keeps what was scanned.</source>
        <translation>Rak ini kembali dianggap belum dibaca. Yang pernah dipindai tetap ada dalam jurnal.</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>Batalkan pindaian</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Takes every scan of this shelf back, after a question (Ctrl+Shift+B)</source>
        <translation>Membatalkan semua pindaian rak ini, setelah ditanya (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>Choose the shelf, type its name, or scan its barcode (Ctrl+L)</source>
        <translation>Pilih raknya, ketik namanya, atau pindai barcodenya (Ctrl+L)</translation>
    </message>
    <message>
        <source>Shelf %1, scanned with %2</source>
        <translation>“%1”, dipindai dengan %2</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 per menit</translation>
    </message>
    <message>
        <source>Shelf %1, scanned with %2, is finished?</source>
        <translation>“%1”, dipindai dengan %2, selesai?</translation>
    </message>
    <message>
        <source>To the shelf being scanned</source>
        <translation>Ke rak yang sedang dipindai</translation>
    </message>
    <message>
        <source>Scan the shelf: its gaps and books out of order are listed here.</source>
        <translation>Pindai raknya: celah dan buku salah letak tercantum di sini.</translation>
    </message>
    <message>
        <source>%1 expected: %2 found, %3 on loan, %4 missing.
%5, %6.
What is missing here will be listed as not found.</source>
        <translation>%1 seharusnya ada: %2 ditemukan, %3 terpinjam, %4 tidak ditemukan.
%5, %6.
Yang tidak ada di sini akan tercatat sebagai tidak ditemukan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) to move</source>
        <translation>
            <numerusform>%Ln buku perlu dipindahkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gap(s)</source>
        <translation>
            <numerusform>%Ln celah</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of other shelves</source>
        <translation>%1 milik rak lain</translation>
    </message>
    <message>
        <source>%1 is not counted. Leave it on the shelf.</source>
        <translation>%1 tidak dicacah. Biarkan di raknya.</translation>
    </message>
    <message>
        <source>%1 belongs to %2</source>
        <translation>%1 milik %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 scanned · %2 to move · %Ln gap(s)</source>
        <translation>
            <numerusform>%1 dipindai · %2 perlu dipindahkan · %Ln celah</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on loan. Give it to the circulation desk.</source>
        <translation>%1 terpinjam. Serahkan ke meja sirkulasi.</translation>
    </message>
</context>
<context>
    <name>opname::ShelfReadingPanel</name>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Which shelf?</source>
        <translation>Rak yang mana?</translation>
    </message>
    <message>
        <source>Shelf is read</source>
        <translation>Rak selesai dibaca</translation>
    </message>
    <message>
        <source>This reading is complete; the next one begins anew and is compared with it</source>
        <translation>Pembacaan ini lengkap; pembacaan berikutnya mulai dari awal dan dibandingkan dengannya</translation>
    </message>
    <message>
        <source>Books read here count as scanned, too</source>
        <translation>Buku yang dibaca di sini juga dihitung sebagai dipindai</translation>
    </message>
    <message>
        <source>The shelf as it stands, from left to right</source>
        <translation>Rak sebagaimana adanya, dari kiri ke kanan</translation>
    </message>
    <message>
        <source>Choose a shelf, then read it: every book that you scan appears here as it stands.</source>
        <translation>Pilih rak, lalu baca: setiap buku yang Anda pindai muncul di sini sebagaimana letaknya.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Kode Eksemplar</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>No. Panggil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Carry it</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>No book of this shelf stands wrong.</source>
        <translation>Tidak ada buku di rak ini yang salah letak.</translation>
    </message>
    <message>
        <source>Since the reading before</source>
        <translation>Sejak pembacaan sebelumnya</translation>
    </message>
    <message>
        <source>Books to carry</source>
        <translation>Buku yang dipindahkan</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Yang berubah</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Berhenti membaca</translation>
    </message>
    <message>
        <source>Read from the left</source>
        <translation>Baca dari kiri</translation>
    </message>
    <message>
        <source>While reading, every scan is the next book on this shelf</source>
        <translation>Selama membaca, setiap pindaian adalah buku berikutnya di rak ini</translation>
    </message>
    <message>
        <source>Stop carrying</source>
        <translation>Berhenti memindahkan</translation>
    </message>
    <message>
        <source>Carry the books</source>
        <translation>Pindahkan buku</translation>
    </message>
    <message>
        <source>Scan each book of the list once it stands at its new place</source>
        <translation>Pindai setiap buku dalam daftar setelah berada di tempat barunya</translation>
    </message>
    <message>
        <source>The catalogue is being put in order…</source>
        <translation>Katalog sedang diurutkan…</translation>
    </message>
    <message>
        <source>Shelves are read once the catalogue was taken in (activity 1).</source>
        <translation>Rak dibaca setelah katalog diambil (kegiatan 1).</translation>
    </message>
    <message>
        <source>Reading shelf %1: scan its books from left to right.</source>
        <translation>Membaca %1: pindai bukunya dari kiri ke kanan.</translation>
    </message>
    <message>
        <source>Carrying: put each book where the list says, then scan it there.</source>
        <translation>Memindahkan: letakkan setiap buku sesuai daftar, lalu pindai di sana.</translation>
    </message>
    <message>
        <source>In the reading before: %1 of %2.</source>
        <translation>Pada pembacaan sebelumnya: %1 dari %2.</translation>
    </message>
    <message>
        <source>Since then: %1 put right, %2 newly wrong, %3 gone, %4 new.</source>
        <translation>Sejak itu: %1 dibetulkan, %2 baru salah letak, %3 pergi, %4 baru.</translation>
    </message>
    <message>
        <source>Shelf %1 is read.</source>
        <translation>%1 selesai dibaca.</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>to its own shelf: %1</source>
        <translation>ke raknya sendiri: %1</translation>
    </message>
    <message>
        <source>to the left end, before %1</source>
        <translation>ke ujung kiri, sebelum %1</translation>
    </message>
    <message>
        <source>behind %1</source>
        <translation>sesudah %1</translation>
    </message>
    <message>
        <source>stands wrong now</source>
        <translation>kini salah letak</translation>
    </message>
    <message>
        <source>was put right</source>
        <translation>sudah dibetulkan</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>tidak ada lagi</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>tadinya tidak ada</translation>
    </message>
    <message>
        <source>← → go from book to book.</source>
        <translation>← → berpindah dari buku ke buku.</translation>
    </message>
    <message>
        <source>Gap: %1 should stand here</source>
        <translation>Celah: %1 seharusnya ada di sini</translation>
    </message>
    <message>
        <source>has no class, so no place in the order</source>
        <translation>tidak punya kelas, jadi tidak punya tempat dalam urutan</translation>
    </message>
    <message>
        <source>carry it %1</source>
        <translation>pindahkan %1</translation>
    </message>
    <message>
        <source>Books that stand wrong are listed while you read.</source>
        <translation>Buku yang salah letak dicantumkan sementara Anda membaca rak.</translation>
    </message>
    <message>
        <source>%1: scans count as in activity 5 until you begin to read.</source>
        <translation>%1: pindaian dihitung seperti pada kegiatan 5 sampai Anda mulai membaca rak.</translation>
    </message>
    <message>
        <source>%1, before the freeze: the reading of activity 2. Nothing is counted.</source>
        <translation>%1, sebelum pembekuan: pembacaan kegiatan 2. Tidak ada yang dihitung.</translation>
    </message>
    <message>
        <source>was carried ✓</source>
        <translation>sudah dipindahkan ✓</translation>
    </message>
    <message>
        <source>%1 is not on the list of books to carry.</source>
        <translation>%1 tidak ada dalam daftar buku yang harus dipindahkan.</translation>
    </message>
    <message>
        <source>Changes since the reading before</source>
        <translation>Perubahan sejak pembacaan sebelumnya</translation>
    </message>
    <message>
        <source>Nothing changed since the reading before. After one reading only, read the shelf once more to compare.</source>
        <translation>Tidak ada yang berubah sejak pembacaan sebelumnya. Bila baru sekali dibaca, baca rak sekali lagi untuk membandingkan.</translation>
    </message>
    <message>
        <source>Choose the shelf first: type its name, choose it, or scan its barcode.</source>
        <translation>Pilih raknya dahulu: ketik namanya, pilih dari daftar, atau pindai barcodenya.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s), %1 out of place (%2), %3 still to carry.</source>
        <translation>
            <numerusform>%Ln buku, %1 salah letak (%2), %3 belum dipindahkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>to the circulation desk: on loan</source>
        <translation>ke meja sirkulasi: terpinjam</translation>
    </message>
</context>
<context>
    <name>opname::ShelvesPanel</name>
    <message>
        <source>“%1” was written.</source>
        <translation>“%1” telah ditulis.</translation>
    </message>
    <message>
        <source>Activity that is planned</source>
        <translation>Kegiatan yang direncanakan</translation>
    </message>
    <message>
        <source>The work of which activity is shared out</source>
        <translation>Pekerjaan kegiatan mana yang dibagi</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>First call number</source>
        <translation>No. panggil pertama</translation>
    </message>
    <message>
        <source>Last call number</source>
        <translation>No. panggil terakhir</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Eksemplar</translation>
    </message>
    <message>
        <source>To be counted</source>
        <translation>Akan dicacah</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>Terpinjam</translation>
    </message>
    <message>
        <source>Defined as</source>
        <translation>Ditentukan sebagai</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Define a shelf:</source>
        <translation>Tentukan rak:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>From call number</source>
        <translation>Dari nomor panggil</translation>
    </message>
    <message>
        <source>Up to call number</source>
        <translation>Sampai nomor panggil</translation>
    </message>
    <message>
        <source>Define</source>
        <translation>Tentukan</translation>
    </message>
    <message>
        <source>This shelf holds the call numbers from … up to …</source>
        <translation>Rak ini berisi nomor panggil dari … sampai …</translation>
    </message>
    <message>
        <source>Take definition back</source>
        <translation>Batalkan penentuan</translation>
    </message>
    <message>
        <source>The shelf is then only what SLiMS says of its books</source>
        <translation>Rak itu lalu hanya seperti kata SLiMS tentang bukunya</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>Simpan rencana…</translation>
    </message>
    <message>
        <source>The plan as PDF or spreadsheet, with boxes to tick</source>
        <translation>Rencana sebagai PDF atau lembar kerja, dengan kotak centang</translation>
    </message>
    <message>
        <source>Shelf lists…</source>
        <translation>Daftar per rak…</translation>
    </message>
    <message>
        <source>Shelf ends…</source>
        <translation>Ujung rak…</translation>
    </message>
    <message>
        <source>Labels for the ends of the selected shelves, or of all</source>
        <translation>Label untuk ujung rak terpilih, atau semua</translation>
    </message>
    <message>
        <source>The shelves are being put in order…</source>
        <translation>Rak sedang diurutkan…</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Orang ke-%1</translation>
    </message>
    <message>
        <source>The definition of “%1” was taken back.</source>
        <translation>Penentuan “%1” dibatalkan.</translation>
    </message>
    <message>
        <source>Shelf “%1” holds %2.</source>
        <translation>“%1” berisi %2.</translation>
    </message>
    <message>
        <source>Save the plan of the shelves</source>
        <translation>Simpan rencana rak</translation>
    </message>
    <message>
        <source>Plan of the shelves</source>
        <translation>Rencana rak</translation>
    </message>
    <message>
        <source>Save the shelf lists</source>
        <translation>Simpan daftar per rak</translation>
    </message>
    <message>
        <source>Shelf lists</source>
        <translation>Daftar per rak</translation>
    </message>
    <message>
        <source>Save the labels for shelf ends</source>
        <translation>Simpan label ujung rak</translation>
    </message>
    <message>
        <source>Shelf ends</source>
        <translation>Ujung rak</translation>
    </message>
    <message>
        <source>%1 copies stand on the shelves. By the SOP: %2 with a team of %3, so %4 seconds a copy.</source>
        <translation>%1 eksemplar ada di rak. Menurut SOP: %2 dengan tim beranggota %3, jadi %4 detik per eksemplar.</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Take the catalogue in first (activity 1); its shelves are listed here then.</source>
        <translation>Ambil katalog lebih dahulu (kegiatan 1); rak-raknya lalu tercantum di sini.</translation>
    </message>
    <message>
        <source>Work of people and days</source>
        <translation>Tugas tiap orang dan hari</translation>
    </message>
    <message>
        <source>No copy on any shelf is to be counted. Check the scope in activity 1.</source>
        <translation>Tidak ada eksemplar di rak mana pun yang harus dicacah. Periksa cakupan di kegiatan 1.</translation>
    </message>
    <message>
        <source>The selected shelves, or all, each with its barcode and a box to tick for every copy</source>
        <translation>Rak terpilih, atau semua, masing-masing dengan barcodenya dan kotak centang untuk setiap eksemplar</translation>
    </message>
    <message>
        <source>Who works where</source>
        <translation>Pembagian petugas</translation>
    </message>
</context>
<context>
    <name>opname::SignOffPanel</name>
    <message>
        <source>Sign off…</source>
        <translation>Sahkan…</translation>
    </message>
    <message>
        <source>Vouch for the result by name; possible after activity 9</source>
        <translation>Menjamin hasilnya dengan nama; dapat dilakukan setelah kegiatan 9</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Buka kembali…</translation>
    </message>
    <message>
        <source>Lifts the signatures, with a reason that stands in the report</source>
        <translation>Mencabut pengesahan, dengan alasan yang tercantum dalam laporan</translation>
    </message>
    <message>
        <source>Check a report…</source>
        <translation>Periksa laporan…</translation>
    </message>
    <message>
        <source>Whether a saved report (PDF, HTML, JSON or XLSX) says what this session says</source>
        <translation>Apakah laporan tersimpan (PDF, HTML, JSON, atau XLSX) sesuai dengan sesi ini</translation>
    </message>
    <message>
        <source>Signed off by %1 (%2), %3</source>
        <translation>Disahkan oleh %1 (%2), %3</translation>
    </message>
    <message>
        <source>The stock-take is signed off. Nothing in it changes any more.</source>
        <translation>Stock opname sudah disahkan. Isinya tidak berubah lagi.</translation>
    </message>
    <message>
        <source>Open the stock-take again</source>
        <translation>Buka kembali stock opname</translation>
    </message>
    <message>
        <source>The signatures are lifted, and the session can be changed again. Both stand in the report.</source>
        <translation>Pengesahan dicabut, dan sesi dapat diubah lagi. Keduanya tercantum dalam laporan.</translation>
    </message>
    <message>
        <source>Reason, for the report:</source>
        <translation>Alasan, untuk laporan:</translation>
    </message>
</context>
<context>
    <name>opname::SlimsLink</name>
    <message>
        <source>The loans came from “%1”, which knows no borrowers. Refresh them over a connection to SLiMS first.</source>
        <translation>Data peminjaman berasal dari “%1”, yang tidak memuat peminjam. Perbarui lebih dahulu melalui sambungan ke SLiMS.</translation>
    </message>
</context>
<context>
    <name>opname::SoundsDialog</name>
    <message>
        <source>Alarm: scans are not being kept</source>
        <translation>Alarm: pindaian tidak tersimpan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>opname::StartPage</name>
    <message>
        <source>Stock-take of the library</source>
        <translation>Stock opname perpustakaan</translation>
    </message>
    <message>
        <source>Begin a new session, or go on with one you have.</source>
        <translation>Mulai sesi baru, atau lanjutkan yang sudah ada.</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Sesi baru…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Buka…</translation>
    </message>
    <message>
        <source>Demonstration library</source>
        <translation>Perpustakaan contoh</translation>
    </message>
    <message>
        <source>Make a file for a new stock-take (Ctrl+N)</source>
        <translation>Buat berkas untuk stock opname baru (Ctrl+N)</translation>
    </message>
    <message>
        <source>Open a session file (Ctrl+O)</source>
        <translation>Buka berkas sesi (Ctrl+O)</translation>
    </message>
    <message>
        <source>Look around in a made-up library; nothing real is touched</source>
        <translation>Lihat-lihat di perpustakaan rekaan; tidak ada data nyata yang tersentuh</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>Sesi terakhir</translation>
    </message>
    <message>
        <source>None yet. A session you made or opened is listed here.</source>
        <translation>Belum ada. Sesi yang Anda buat atau buka tercantum di sini.</translation>
    </message>
    <message>
        <source>Supervisor&apos;s view…</source>
        <translation>Tampilan pengawas…</translation>
    </message>
    <message>
        <source>Look at a session that a station has open, without disturbing it (Ctrl+Shift+V)</source>
        <translation>Melihat sesi yang sedang terbuka di stasiun lain, tanpa mengganggunya (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>New here? The tour shows in a minute how a stock-take goes, on a made-up library.</source>
        <translation>Baru di sini? Keliling ini menunjukkan dalam satu menit bagaimana stock opname berjalan, pada perpustakaan contoh.</translation>
    </message>
    <message>
        <source>One-&amp;minute tour</source>
        <translation>Keliling &amp;satu menit</translation>
    </message>
    <message>
        <source>Seven cards; nothing real is touched</source>
        <translation>Tujuh kartu; tidak ada data nyata yang disentuh</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>Nanti s&amp;aja</translation>
    </message>
    <message>
        <source>The tour stays in the menu “Help”</source>
        <translation>Keliling tetap ada di menu “Bantuan”</translation>
    </message>
</context>
<context>
    <name>opname::StationsDialog</name>
    <message>
        <source>Station</source>
        <translation>Stasiun</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Pindaian</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Terakhir terlihat</translation>
    </message>
    <message>
        <source>On the shelves</source>
        <translation>Di rak</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>memimpin</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>laptop ini</translation>
    </message>
    <message>
        <source>Hand the lead over…</source>
        <translation>Serahkan pimpinan…</translation>
    </message>
    <message>
        <source>Take the lead…</source>
        <translation>Ambil alih pimpinan…</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Menggabungkan</translation>
    </message>
    <message>
        <source>Writing the copy</source>
        <translation>Menulis salinan</translation>
    </message>
    <message>
        <source>The copy “%1” is there. Carry it to the other laptop and open it there; this laptop goes on with its own file.</source>
        <translation>Salinan “%1” sudah jadi. Bawalah ke laptop lain dan buka di sana; laptop ini meneruskan dengan berkasnya sendiri.</translation>
    </message>
    <message>
        <source>Merge files of other laptops</source>
        <translation>Gabungkan berkas laptop lain</translation>
    </message>
    <message>
        <source>Sessions (*.opname)</source>
        <translation>Sesi (*.opname)</translation>
    </message>
    <message>
        <source>laptop-%1</source>
        <translation>laptop-%1</translation>
    </message>
    <message>
        <source>Copy for another laptop</source>
        <translation>Salin untuk laptop lain</translation>
    </message>
    <message>
        <source>Hand the lead over</source>
        <translation>Serahkan pimpinan</translation>
    </message>
    <message>
        <source>This station freezes, closes activities and sends changes from now on:</source>
        <translation>Mulai sekarang stasiun ini membekukan, menutup kegiatan, dan mengirim perubahan:</translation>
    </message>
    <message>
        <source>Take the lead</source>
        <translation>Ambil alih pimpinan</translation>
    </message>
    <message>
        <source>Station %1 leads. Why does this laptop take the lead without it?</source>
        <translation>Stasiun %1 memimpin. Mengapa laptop ini mengambil alih pimpinan tanpa stasiun itu?</translation>
    </message>
    <message>
        <source>Station %1 leads from now on.</source>
        <translation>Mulai sekarang stasiun %1 memimpin.</translation>
    </message>
    <message>
        <source>Switched on, the laptops exchange what they scan by themselves while there is a network; files go on working beside it.</source>
        <translation>Bila dinyalakan, laptop-laptop bertukar hasil pindaian secara otomatis selama ada jaringan; pertukaran lewat berkas tetap dapat dipakai.</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stasiun</translation>
    </message>
    <message>
        <source>Nobody has written anything yet. The first scan of a station puts it here.</source>
        <translation>Belum ada yang menulis apa pun. Pindaian pertama sebuah stasiun menampilkannya di sini.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Belum ada sambungan</translation>
    </message>
    <message>
        <source>To exchange scans over SLiMS, first set up a connection to it (Ctrl+Shift+K).</source>
        <translation>Untuk bertukar pindaian lewat SLiMS, buat sambungannya lebih dahulu (Ctrl+Shift+K).</translation>
    </message>
    <message>
        <source>a scanner of this laptop</source>
        <translation>pemindai laptop ini</translation>
    </message>
</context>
<context>
    <name>opname::StationsLink</name>
    <message>
        <source>Connected; last exchange at %1.</source>
        <translation>Terhubung; pertukaran terakhir pada %1.</translation>
    </message>
    <message>
        <source>Not connected since %1. Scanning goes on, and what is missing follows.</source>
        <translation>Tidak tersambung sejak %1. Pemindaian tetap berjalan, dan yang belum terkirim menyusul.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Menyambung…</translation>
    </message>
    <message>
        <source>The others can have everything of this laptop.</source>
        <translation>Semua hasil laptop ini sudah dapat diambil laptop lain.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of this laptop are not at SLiMS yet.</source>
        <translation>
            <numerusform>%n baris laptop ini belum ada di SLiMS.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::StatusChips</name>
    <message>
        <source>Operator. Click to change (Ctrl+Shift+O)</source>
        <translation>Petugas. Klik untuk mengganti (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Scanner: lost</source>
        <translation>Pemindai: terputus</translation>
    </message>
    <message>
        <source>Scanner: listening</source>
        <translation>Pemindai: siap</translation>
    </message>
    <message>
        <source>Scanner: %1</source>
        <translation>Pemindai: %1</translation>
    </message>
    <message>
        <source>Scanners are heard on every page. Click to see and set them up.</source>
        <translation>Pemindai didengar di setiap halaman. Klik untuk melihat dan mengaturnya.</translation>
    </message>
    <message>
        <source>SLiMS: not reached</source>
        <translation>SLiMS: tidak terhubung</translation>
    </message>
    <message>
        <source>SLiMS: %1</source>
        <translation>SLiMS: %1</translation>
    </message>
    <message>
        <source>SLiMS: no catalogue yet</source>
        <translation>SLiMS: belum ada katalog</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Belum dikirim: %1</translation>
    </message>
    <message>
        <source>Click for the connections</source>
        <translation>Klik untuk membuka sambungan</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reached at %1.</source>
        <translation>Terhubung pada %1.</translation>
    </message>
    <message>
        <source>The catalogue was taken in from %1. SLiMS was not asked since.</source>
        <translation>Katalog diambil dari %1. Sejak itu SLiMS belum dihubungi lagi.</translation>
    </message>
    <message>
        <source>Changes that SLiMS does not have yet</source>
        <translation>Perubahan yang belum ada di SLiMS</translation>
    </message>
    <message>
        <source>Signed off by %1</source>
        <translation>Disahkan oleh %1</translation>
    </message>
    <message>
        <source>Signed off by %1 (%2) on %3. Nothing changes any more; activity 10 opens it again.</source>
        <translation>Disahkan oleh %1 (%2) pada %3. Isinya tidak berubah lagi; kegiatan 10 membukanya kembali.</translation>
    </message>
    <message>
        <source>Stations: offline</source>
        <translation>Stasiun: tidak terhubung</translation>
    </message>
    <message>
        <source>Stations: %1 to send</source>
        <translation>Stasiun: %1 belum dikirim</translation>
    </message>
    <message>
        <source>Stations: live</source>
        <translation>Stasiun: terhubung</translation>
    </message>
</context>
<context>
    <name>opname::StoppedBanner</name>
    <message>
        <source>Scanning has stopped: %1 was not kept. %2 What was answered before is safe.</source>
        <translation>Pemindaian terhenti: %1 tidak tersimpan. %2 Yang sudah dijawab sebelumnya aman.</translation>
    </message>
    <message>
        <source>Try again (F5)</source>
        <translation>Coba lagi (F5)</translation>
    </message>
    <message>
        <source>Keeps the code that was read last and goes on scanning</source>
        <translation>Menyimpan kode yang terakhir dibaca lalu melanjutkan pemindaian</translation>
    </message>
</context>
<context>
    <name>opname::SupervisorWindow</name>
    <message>
        <source>Supervisor&apos;s view – Opname</source>
        <translation>Tampilan pengawas – Opname</translation>
    </message>
    <message>
        <source>%1 – Supervisor&apos;s view – Opname</source>
        <translation>%1 – Tampilan pengawas – Opname</translation>
    </message>
    <message>
        <source>‹ Overview</source>
        <translation>‹ Ringkasan</translation>
    </message>
    <message>
        <source>Back to the figures (Esc)</source>
        <translation>Kembali ke angka-angka (Esc)</translation>
    </message>
    <message>
        <source>Check by a sample…</source>
        <translation>Uji dengan sampel…</translation>
    </message>
    <message>
        <source>Copies drawn at random for a second person, and the counting error</source>
        <translation>Eksemplar yang diundi secara acak untuk orang kedua, dan kesalahan pencacahannya</translation>
    </message>
    <message>
        <source>Sessions (*.opname)</source>
        <translation>Sesi (*.opname)</translation>
    </message>
    <message>
        <source>“%1” was made by an older version of this program. It stays as it is; a copy is being brought up to date…</source>
        <translation>“%1” dibuat oleh versi lama program ini. Berkas itu tetap seperti semula; salinannya sedang disesuaikan…</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>The figures drawn: by class, losses, pace, order on the shelves</source>
        <translation>Angka dalam gambar: per kelas, kehilangan, laju, keteraturan rak</translation>
    </message>
    <message>
        <source>Check a report…</source>
        <translation>Periksa laporan…</translation>
    </message>
    <message>
        <source>Whether a saved report (PDF, HTML, JSON or XLSX) says what this session says</source>
        <translation>Apakah laporan tersimpan (PDF, HTML, JSON, atau XLSX) sesuai dengan sesi ini</translation>
    </message>
    <message>
        <source>Compare sessions…</source>
        <translation>Bandingkan sesi…</translation>
    </message>
    <message>
        <source>With the previous one: what was lost then and is found now, what was lost both times, what is newly lost; with several: the trend</source>
        <translation>Dengan yang sebelumnya: yang dulu hilang dan kini ditemukan, yang hilang dua kali, yang baru hilang; dengan beberapa: tren</translation>
    </message>
    <message>
        <source>%1 · read only · as of %2 · %3 of %4 activities</source>
        <translation>%1 · hanya dibaca · per %2 · %3 dari %4 kegiatan selesai</translation>
    </message>
    <message>
        <source>Comparison with the previous stock-take</source>
        <translation>Perbandingan dengan stock opname sebelumnya</translation>
    </message>
    <message>
        <source>Previous stock-take</source>
        <translation>Stock opname sebelumnya</translation>
    </message>
</context>
<context>
    <name>opname::TableHabits</name>
    <message>
        <source>The list was written to %1.</source>
        <translation>Daftar ditulis ke %1.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy this cell</source>
        <translation>Salin sel ini</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Urutkan menurut</translation>
    </message>
    <message>
        <source>A click sorts by this column.</source>
        <translation>Klik untuk mengurutkan menurut kolom ini.</translation>
    </message>
    <message>
        <source>This list has an order of its own and cannot be sorted by a column.</source>
        <translation>Daftar ini punya urutan sendiri dan tidak dapat diurutkan menurut kolom.</translation>
    </message>
    <message>
        <source>A right click chooses columns.</source>
        <translation>Klik kanan untuk memilih kolom.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>The first %1 rows were copied. “Export…” writes all of the list.</source>
        <translation>%1 baris pertama disalin. “Ekspor…” menulis seluruh daftar.</translation>
    </message>
    <message>
        <source>The list is empty: there is nothing to export.</source>
        <translation>Daftar kosong: tidak ada yang dapat diekspor.</translation>
    </message>
    <message>
        <source>The list is still being written. Export it again afterwards.</source>
        <translation>Daftar masih ditulis. Ekspor lagi setelah selesai.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Ekspor daftar</translation>
    </message>
</context>
<context>
    <name>opname::Tour</name>
    <message>
        <source>A stock-take in nine steps</source>
        <translation>Stock opname dalam sembilan langkah</translation>
    </message>
    <message>
        <source>First, what is to be counted</source>
        <translation>Pertama, apa yang dicacah</translation>
    </message>
    <message>
        <source>Activity 1 takes the catalogue in from SLiMS and says which copies belong to the stock-take. Activity 4 then fixes them: that is the freeze, and counting begins.</source>
        <translation>Kegiatan 1 mengambil katalog dari SLiMS dan menentukan eksemplar mana yang dicacah. Kegiatan 4 menetapkannya: itulah pembekuan, dan pencacahan dimulai.</translation>
    </message>
    <message>
        <source>One answer for every book</source>
        <translation>Satu jawaban untuk setiap buku</translation>
    </message>
    <message>
        <source>Scan, and word, colour, shape and tone say what to do with the book in the hand. The answer is given when the scan is on the disk, so nothing has to be saved.</source>
        <translation>Pindai, lalu kata, warna, bentuk, dan nada mengatakan apa yang harus dilakukan dengan buku di tangan. Jawaban diberikan saat pindaian sudah ada di diska, jadi tidak ada yang perlu disimpan.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Cobalah</translation>
    </message>
    <message>
        <source>Type %1 here and press Enter, as for a label that cannot be read; or scan any barcode. The scanner is heard on every page and in every dialog.</source>
        <translation>Ketik %1 di sini dan tekan Enter, seperti untuk label yang tidak terbaca; atau pindai barcode eksemplar mana saja. Pemindai didengar di setiap halaman dan dialog.</translation>
    </message>
    <message>
        <source>That was counted: %1. With Ctrl+Z the last scan is taken back, and the journal keeps both.</source>
        <translation>Itu sudah dicacah: %1. Dengan Ctrl+Z pindaian terakhir dibatalkan, dan jurnal menyimpan keduanya.</translation>
    </message>
    <message>
        <source>What differs is decided</source>
        <translation>Yang berbeda diputuskan</translation>
    </message>
    <message>
        <source>Activity 7 lists what is not as the catalogue says, kind by kind. What you decide waits as a change, and SLiMS gets it when you send it.</source>
        <translation>Kegiatan 7 mendaftar apa yang tidak sesuai katalog menurut jenisnya. Keputusan Anda menunggu sebagai perubahan, dan SLiMS menerimanya saat Anda mengirimnya.</translation>
    </message>
    <message>
        <source>Always in view</source>
        <translation>Selalu terlihat</translation>
    </message>
    <message>
        <source>Scanner, SLiMS, changes that are not sent yet, and who is scanning. A click opens what puts it right.</source>
        <translation>Pemindai, SLiMS, perubahan yang belum dikirim, dan siapa yang memindai. Klik membuka apa yang membereskannya.</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Hasilnya</translation>
    </message>
    <message>
        <source>Activity 9 says what is missing and writes the result into SLiMS, activity 10 makes the report. Begin your own stock-take with “New session” on the start page.</source>
        <translation>Kegiatan 9 mengatakan apa yang tidak ditemukan dan menulis hasilnya ke SLiMS, kegiatan 10 membuat laporan. Mulai stock opname Anda dengan “Sesi baru” di halaman awal.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>The activities of the SOP stand here under their own numbers, with their state and their time. You can look into each of them whenever you like.</source>
        <translation>Kegiatan SOP ada di sini menurut nomornya, dengan keadaan dan waktunya. Setiap kegiatan dapat dilihat kapan saja.</translation>
    </message>
</context>
<context>
    <name>opname::TourCard</name>
    <message>
        <source>&amp;Back</source>
        <translation>Kembal&amp;i</translation>
    </message>
    <message>
        <source>The card before (Alt+B)</source>
        <translation>Kartu sebelumnya (Alt+I)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Le&amp;wati</translation>
    </message>
    <message>
        <source>Ends the tour (Esc)</source>
        <translation>Mengakhiri keliling (Esc)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>S&amp;elesai</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Lanjut</translation>
    </message>
    <message>
        <source>Ends the tour (Enter)</source>
        <translation>Mengakhiri keliling (Enter)</translation>
    </message>
    <message>
        <source>The next card (Enter)</source>
        <translation>Kartu berikutnya (Enter)</translation>
    </message>
</context>
<context>
    <name>opname::UnrecordedDialog</name>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Lightly damaged</source>
        <translation>Rusak ringan</translation>
    </message>
    <message>
        <source>Heavily damaged</source>
        <translation>Rusak berat</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Tidak disebutkan</translation>
    </message>
</context>
<context>
    <name>opname::VerdictCard</name>
    <message>
        <source>Command</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Unreadable code</source>
        <translation>Kode tidak terbaca</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>Already scanned</source>
        <translation>Sudah dipindai</translation>
    </message>
    <message>
        <source>On loan, but here</source>
        <translation>Terpinjam, tetapi ada</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Di luar cakupan</translation>
    </message>
    <message>
        <source>New in SLiMS</source>
        <translation>Baru di SLiMS</translation>
    </message>
    <message>
        <source>Wrong shelf</source>
        <translation>Salah rak</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Read the label again, or type the code below.</source>
        <translation>Pindai ulang labelnya, atau ketik kodenya di bawah.</translation>
    </message>
    <message>
        <source>Put the book aside with a note; it is listed under activity 7.</source>
        <translation>Sisihkan bukunya dengan catatan; tercantum di kegiatan 7.</translation>
    </message>
    <message>
        <source>This copy was counted before. If it is another book with the same label, put it aside.</source>
        <translation>Eksemplar ini sudah dicacah. Bila ini buku lain berlabel sama, sisihkan.</translation>
    </message>
    <message>
        <source>SLiMS says it is lent. Give it to the circulation desk.</source>
        <translation>Menurut SLiMS sedang dipinjam. Serahkan ke meja sirkulasi.</translation>
    </message>
    <message>
        <source>Its status is left out of the count; it is listed. Leave it on the shelf.</source>
        <translation>Statusnya tidak dicacah; tetap tercatat. Biarkan di rak.</translation>
    </message>
    <message>
        <source>Its place is %1. Take it there.</source>
        <translation>Tempatnya %1. Pindahkan ke sana.</translation>
    </message>
    <message>
        <source>It entered SLiMS after the freeze; it counts as added.</source>
        <translation>Masuk SLiMS setelah pembekuan; tercatat sebagai tambahan.</translation>
    </message>
    <message>
        <source>Scan a book</source>
        <translation>Pindai sebuah buku</translation>
    </message>
    <message>
        <source>The scanner is heard on every page. Nothing is lost: each scan is on disk before it is answered.</source>
        <translation>Pemindai didengar di setiap halaman. Tidak ada yang hilang: setiap pindaian tersimpan sebelum dijawab.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Tidak tercatat</translation>
    </message>
    <message>
        <source>Good condition</source>
        <translation>Kondisi baik</translation>
    </message>
    <message>
        <source>Lightly damaged</source>
        <translation>Rusak ringan</translation>
    </message>
    <message>
        <source>Heavily damaged</source>
        <translation>Rusak berat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Another book, same label</source>
        <translation>Buku lain, label sama</translation>
    </message>
    <message>
        <source>Notes that the book in the hand is not the copy that was counted (F6)</source>
        <translation>Mencatat bahwa buku di tangan bukan eksemplar yang sudah dicacah (F6)</translation>
    </message>
    <message>
        <source>Noted as another book with this label. Put it aside; it is listed under activity 7.</source>
        <translation>Dicatat sebagai buku lain dengan label ini. Sisihkan bukunya; tercantum di kegiatan 7.</translation>
    </message>
    <message>
        <source>Left-out status</source>
        <translation>Status tidak dicacah</translation>
    </message>
</context>
<context>
    <name>opname::WeedingPanel</name>
    <message>
        <source>Statuses that mean weeded</source>
        <translation>Status yang berarti disiangi</translation>
    </message>
    <message>
        <source>Copies of these statuses have no place on the shelf</source>
        <translation>Eksemplar dengan status ini tidak punya tempat di rak</translation>
    </message>
    <message>
        <source>Weeded copies from a file…</source>
        <translation>Eksemplar disiangi dari berkas…</translation>
    </message>
    <message>
        <source>Adds item codes to the list of weeded copies: one a line, or a CSV with a column item_code</source>
        <translation>Menambahkan kode eksemplar ke daftar yang disiangi: satu per baris, atau CSV dengan kolom item_code</translation>
    </message>
    <message>
        <source>Weeded copies on the shelf: %1. Their data in SLiMS: %2. On the list: %3.</source>
        <translation>Eksemplar disiangi di rak: %1. Datanya di SLiMS: %2. Dalam daftar: %3.</translation>
    </message>
    <message>
        <source>List of weeded copies</source>
        <translation>Daftar eksemplar yang disiangi</translation>
    </message>
    <message>
        <source>Lists of codes (*.txt *.csv);;All files (*)</source>
        <translation>Daftar kode (*.txt *.csv);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>“%1” is being taken in.</source>
        <translation>“%1” sedang diambil.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy or copies were added to the list of weeded copies; it has %1.</source>
        <translation>
            <numerusform>%Ln eksemplar ditambahkan ke daftar yang disiangi; isinya %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opname::WorkProgress</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>kira-kira %1 detik lagi</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>kira-kira %1 menit lagi</translation>
    </message>
    <message>
        <source>Stopping as soon as SLiMS has answered…</source>
        <translation>Berhenti segera setelah SLiMS menjawab…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Stops after what is on its way; nothing that was answered is lost</source>
        <translation>Berhenti setelah yang sedang dikirim selesai; yang sudah dijawab tidak ada yang hilang</translation>
    </message>
</context>
</TS>
