#pragma once

#include <QStringView>

#include <array>

namespace opname {

/// A field of knowledge as a government library shelves it.
struct DemoSubject {
    int position; ///< place in class order, thousandths: 351 is 351.0, the Islamic block stands at 299.x
    QStringView classNumber;
    QStringView name;
};

/// What the demonstration library's titles, authors and call numbers are put together from. All invented.
inline constexpr std::array demoSubjects = {
    DemoSubject{1, u"001.42", u"Metodologi Penelitian"},
    DemoSubject{4, u"004.6", u"Jaringan Komputer"},
    DemoSubject{5, u"005.13/3-22", u"Pemrograman Web"},
    DemoSubject{6, u"005.8", u"Keamanan Siber"},
    DemoSubject{20, u"020", u"Ilmu Perpustakaan"},
    DemoSubject{21, u"020.7", u"Pendidikan Pustakawan"},
    DemoSubject{25, u"025.1", u"Manajemen Perpustakaan"},
    DemoSubject{28, u"028.9", u"Minat Baca"},
    DemoSubject{60, u"060", u"Organisasi Umum"},
    DemoSubject{70, u"070.4", u"Jurnalistik"},
    DemoSubject{100, u"100", u"Filsafat"},
    DemoSubject{150, u"150", u"Psikologi"},
    DemoSubject{158, u"158.7", u"Psikologi Kerja"},
    DemoSubject{172, u"172.2", u"Etika Pemerintahan"},
    DemoSubject{200, u"200", u"Perbandingan Agama"},
    DemoSubject{290, u"2X0", u"Islam Umum"},
    DemoSubject{291, u"2X1.3", u"Tafsir Al-Qur'an"},
    DemoSubject{292, u"2 X 4", u"Fikih"},
    DemoSubject{293, u"2X4.2", u"Hukum Keluarga Islam"},
    DemoSubject{294, u"2X6.1", u"Politik Islam"},
    DemoSubject{295, u"2X9", u"Sejarah Islam"},
    DemoSubject{301, u"301", u"Sosiologi"},
    DemoSubject{303, u"303.6", u"Resolusi Konflik"},
    DemoSubject{305, u"305.8", u"Hubungan Antaretnis"},
    DemoSubject{320, u"320", u"Ilmu Politik"},
    DemoSubject{321, u"320.598", u"Politik Indonesia"},
    DemoSubject{324, u"324.6", u"Pemilihan Umum"},
    DemoSubject{327, u"327.1", u"Hubungan Internasional"},
    DemoSubject{328, u"327.598", u"Diplomasi Indonesia"},
    DemoSubject{330, u"330.959 8", u"Perekonomian Indonesia"},
    DemoSubject{336, u"336.2", u"Perpajakan"},
    DemoSubject{340, u"340", u"Ilmu Hukum"},
    DemoSubject{341, u"341.4", u"Hukum Laut"},
    DemoSubject{342, u"342.598", u"Hukum Tata Negara"},
    DemoSubject{345, u"345", u"Hukum Pidana"},
    DemoSubject{347, u"347.01", u"Peradilan"},
    DemoSubject{351, u"351.598", u"Administrasi Negara"},
    DemoSubject{352, u"352.14", u"Pemerintahan Daerah"},
    DemoSubject{353, u"353.3", u"Pengawasan Pemerintahan"},
    DemoSubject{355, u"355.033 5", u"Pertahanan Negara"},
    DemoSubject{358, u"358.4", u"Angkatan Udara"},
    DemoSubject{359, u"359", u"Angkatan Laut"},
    DemoSubject{363, u"363.325", u"Penanggulangan Terorisme"},
    DemoSubject{364, u"364.1", u"Kejahatan Transnasional"},
    DemoSubject{370, u"370", u"Pendidikan"},
    DemoSubject{379, u"379", u"Kebijakan Pendidikan"},
    DemoSubject{390, u"390", u"Adat Istiadat"},
    DemoSubject{410, u"410", u"Linguistik"},
    DemoSubject{433, u"433.7", u"Kamus Istilah"},
    DemoSubject{499, u"499.221", u"Bahasa Indonesia"},
    DemoSubject{519, u"519.5", u"Statistika"},
    DemoSubject{551, u"551.46", u"Oseanografi"},
    DemoSubject{577, u"577", u"Ekologi"},
    DemoSubject{610, u"614.4", u"Kesehatan Masyarakat"},
    DemoSubject{623, u"623.4", u"Persenjataan"},
    DemoSubject{633, u"633.1", u"Ketahanan Pangan"},
    DemoSubject{641, u"641", u"Boga Nusantara"},
    DemoSubject{650, u"650.1", u"Tata Naskah Dinas"},
    DemoSubject{658, u"658.4", u"Manajemen Kinerja"},
    DemoSubject{711, u"711", u"Tata Ruang"},
    DemoSubject{720, u"720", u"Arsitektur Nusantara"},
    DemoSubject{796, u"796.8", u"Pencak Silat"},
    DemoSubject{808, u"808.066", u"Penulisan Karya Ilmiah"},
    DemoSubject{813, u"813", u"Novel"},
    DemoSubject{899, u"899.221 3", u"Cerita Rakyat"},
    DemoSubject{910, u"910", u"Geografi"},
    DemoSubject{920, u"920", u"Biografi Tokoh"},
    DemoSubject{959, u"959.8", u"Sejarah Indonesia"},
    DemoSubject{970, u"959.803", u"Revolusi Kemerdekaan"},
    DemoSubject{990, u"995.1", u"Papua"},
};

inline constexpr std::array<QStringView, 14> demoOpenings = {
    u"Pengantar",         u"Dasar-Dasar", u"Manajemen",      u"Kebijakan", u"Dinamika",
    u"Teori dan Praktik", u"Membangun",   u"Kapita Selekta", u"Pedoman",   u"Analisis",
    u"Hukum dan",         u"Sejarah",     u"Reformasi",      u"Strategi"};

inline constexpr std::array<QStringView, 14> demoEndings = {u"di Indonesia",
                                                            u"di Era Digital",
                                                            u"untuk Aparatur Sipil Negara",
                                                            u"dalam Perspektif Kebangsaan",
                                                            u"di Asia Tenggara",
                                                            u": Konsep dan Penerapan",
                                                            u": Sebuah Tinjauan Kritis",
                                                            u"Pasca-Reformasi",
                                                            u"Berbasis Kinerja",
                                                            u"di Daerah Perbatasan",
                                                            u": Studi Kasus Kementerian",
                                                            u"dan Ketahanan Nasional",
                                                            u": Edisi Revisi",
                                                            u""};

inline constexpr std::array<QStringView, 24> demoFirstNames = {
    u"Agus",  u"Ahmad", u"Bambang", u"Dewi",    u"Eko",  u"Endang", u"Fitri",   u"Hadi",
    u"Indra", u"Joko",  u"Kartika", u"Lestari", u"Made", u"Nurul",  u"Putu",    u"Ratna",
    u"Rizal", u"Siti",  u"Sri",     u"Teguh",   u"Tri",  u"Wahyu",  u"Yohanes", u"Yulia"};

inline constexpr std::array<QStringView, 30> demoLastNames = {
    u"Abdullah", u"Anwar",    u"Budiman", u"Chaniago", u"Darmawan", u"Effendi",  u"Firmansyah", u"Ginting",
    u"Hakim",    u"Hasibuan", u"Irawan",  u"Kusuma",   u"Lubis",    u"Mahendra", u"Manurung",   u"Nasution",
    u"Nugroho",  u"Pratama",  u"Purnomo", u"Rahardjo", u"Santoso",  u"Saputra",  u"Siregar",    u"Suryadi",
    u"Sutrisno", u"Tobing",   u"Utomo",   u"Wibowo",   u"Wijaya",   u"Yusuf"};

} // namespace opname
