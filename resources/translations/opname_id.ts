<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
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
            <translation>Data ditarik dari SLiMS pada</translation>
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
            <source>Price and decision</source>
            <translation>Harga dan keputusan</translation>
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
            <translation>Hilang</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>Belum dicacah</translation>
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
            <translation>Tidak ditemukan (hilang)</translation>
        </message>
        <message>
            <source>Not counted yet</source>
            <translation>Belum dicacah</translation>
        </message>
        <message>
            <source>Balance: %1 found + %2 on loan + %3 missing + %4 not counted = %5</source>
            <translation>Kesetimbangan: %1 ditemukan + %2 terpinjam + %3 hilang + %4 belum dicacah = %5</translation>
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
            <source>Value of lost copies</source>
            <translation>Nilai koleksi hilang</translation>
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
            <source>Lost copies without a recorded price</source>
            <translation>Eksemplar hilang tanpa harga tercatat</translation>
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
            <source>Report of the stock-take of the library's collection</source>
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
            <source>Conclusions and recommendations</source>
            <translation>Kesimpulan dan Saran</translation>
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
    </context>
    <context>
        <name>Reporting</name>
        <message>
            <source>There is nothing to report before the freeze. Finish activity 4 first.</source>
            <translation>Belum ada yang dapat dilaporkan sebelum data dibekukan. Selesaikan kegiatan 4 terlebih dahulu.</translation>
        </message>
        <message>
            <source>There is no catalogue yet, so there is no shelf list. Take it in from SLiMS first.</source>
            <translation>Katalog belum ada sehingga daftar rak belum dapat dibuat. Tarik data dari SLiMS terlebih dahulu.</translation>
        </message>
        <message>
            <source>There is nothing to recapitulate before the freeze. Finish activity 4 first.</source>
            <translation>Belum ada yang dapat direkap sebelum data dibekukan. Selesaikan kegiatan 4 terlebih dahulu.</translation>
        </message>
    </context>
</TS>
