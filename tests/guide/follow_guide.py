#!/usr/bin/env python3
"""Follows docs/panduan.md, word by word, in the real program: from the first window of an empty account to the signed
report on paper. Every control is named as the guide names it, every key stands in the guide, every step under its
heading; what the guide does not say cannot be done here. scripts/follow-guide starts it, on a display of its own.

    follow_guide.py PROGRAM OPNAMECTL GUIDE FOLDER      FOLDER gets a picture of every step
"""

import collections
import csv
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from desk import BUTTONS, FIELDS, BusError, Desk, Stop, text_of
from reader import GuideText, Reader

ITEMS = "600"  # of the demonstration library: five shelves, three of them with names of their own
SHELF, NEXT_SHELF = "Rak A02", "Rak A03"
SESSION = "Stock Opname Panduan"
LEADER, LEADER_ROLE = "Siti Aminah", "Kepala Perpustakaan"


def barcodes_of(pdf):
    """What a scanner reads on this paper."""
    pages = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "600", "-gray", "-png", str(pdf), str(pages)], check=True)
    pictures = sorted(str(page) for page in pdf.parent.glob(f"{pages.name}-*.png"))
    read = subprocess.run(["zbarimg", "--nodbus", "-q", "--raw", "-Sdisable", "-Scode128.enable", *pictures],
                          capture_output=True, text=True)
    return read.stdout.split("\n")


def begin(reader):
    """To the end of activity 1; answers the session's file."""
    desk = reader.desk
    reader.step("Memulai")
    desk.find("Sesi baru…", BUTTONS)
    reader.picture()
    reader.press("Nanti saja")

    reader.step("Sesi baru")
    reader.keys("Ctrl+N")
    reader.write("Nama", SESSION)
    reader.write("Instansi", "Perpustakaan Uji Panduan")
    session = Path(text_of(desk.find(reader.guide.name("Berkas"), FIELDS)))
    reader.picture()
    reader.press("Buat sesi")
    desk.wait(session.is_file, f"the session {session}")
    reader.main = desk.wait(lambda: SESSION in desk.window_name() and desk.window_name(), "the session's window")

    reader.step("1 · Persiapan")
    reader.choose("Katalog dari", "Perpustakaan contoh")
    reader.write("Jumlah eksemplar", ITEMS)
    reader.press("Ambil katalog")
    desk.says(f"{ITEMS} eksemplar dari")
    reader.picture("katalog")
    reader.step("Pemeriksaan data")
    reader.turn_to("Pemeriksaan data")
    reader.press("Periksa data")
    desk.says("eksemplar diperiksa")
    reader.picture()
    reader.step("Cakupan")
    reader.turn_to("Cakupan")
    reader.write("Lokasi rak", f"{SHELF}, {NEXT_SHELF}")
    time.sleep(2)  # the scope is counted
    reader.picture()
    reader.step("Perpustakaan dan tim")
    reader.turn_to("Perpustakaan dan tim")
    reader.write("Tempat laporan", "Bandung")
    reader.write("Tim", f"{LEADER}; {LEADER_ROLE}\nRina Lestari; Anggota")
    for warning in ("Layanan peminjaman dan pengembalian tutup selama stock opname",
                    "Koleksi yang disiangi sesuai dengan kriteria penyiangan",
                    "Data koleksi yang disiangi sudah benar di SLiMS"):
        reader.press(warning)
    reader.picture()
    reader.step("Pemindai")
    reader.turn_to("Pemindai")
    reader.scan("8991234567890")
    desk.says("Terbaca: 8991234567890")
    reader.picture()
    reader.press("Selesaikan kegiatan 1")
    return session


def put_in_order(reader, folder):
    """Activity 2; answers the copies of the library in the order of its shelves."""
    reader.step("2 · Penjajaran")
    shelf_list = folder / "daftar-rak.csv"
    reader.press("Simpan daftar rak…")
    reader.save_as(shelf_list, "simpan")
    reader.press("Selesaikan kegiatan 2")
    lines = shelf_list.read_text(encoding="utf-8-sig").splitlines()
    return list(csv.DictReader(lines, delimiter=";" if ";" in lines[0] else ","))


def codes_on(shelf, rows, lent):
    """What can be scanned there: neither lent nor of a status of its own."""
    usual = collections.Counter(row["status"] for row in rows).most_common(1)[0][0]
    return [row["item_code"] for row in rows if row["site"] == shelf and row["status"] == usual
            and re.fullmatch("[A-Z0-9]+", row["item_code"]) and row["item_code"] not in lent]


def attach_label(reader, folder, code):
    desk = reader.desk
    reader.step("3 · Label barcode")
    reader.keys("Ctrl+3")
    reader.picture()
    reader.keys("Ctrl+F")
    desk.wait_for_dialog(reader.main)
    desk.type(code)
    reader.picture("label tidak terbaca")
    reader.press("Label baru")
    reader.press("Tutup")
    reader.step("Cetak dan tempel")
    reader.press("Simpan sebagai PDF…")
    reader.save_as(folder / "label.pdf", "simpan")
    printed = barcodes_of(folder / "label.pdf")
    if code not in printed:
        raise Stop(f"A scanner does not read {code} on the sheet of labels, but {printed}.")
    reader.scan(code)
    desk.says("Terpasang")
    reader.picture("terpasang")
    reader.press("Selesaikan kegiatan 3")


def freeze(reader):
    reader.step("4 · Peminjaman")
    reader.keys("Ctrl+4")
    reader.press("Perbarui dari SLiMS")
    time.sleep(2)
    reader.desk.find(reader.guide.name("Perbarui dari SLiMS"), BUTTONS)  # to be used again: the loans are here
    reader.picture()
    reader.press("Bekukan…")
    reader.desk.wait_for_dialog(reader.main)
    reader.picture("tanya")
    reader.press("Bekukan sekarang")


def count(reader, folder, books, stray):
    """Shelf by shelf, with whatever happens on the way."""
    desk = reader.desk
    reader.step("5 · Pemindaian")
    desk.find(reader.guide.name("Tutup pencacahan…"), BUTTONS)
    reader.keys("Ctrl+L")
    desk.type(SHELF)
    reader.keys("Enter")
    reader.scan(*books[:3])
    desk.says(reader.guide.words("Ditemukan"), whole=True)
    reader.picture("ditemukan")
    reader.keys("F8")
    reader.picture("kondisi")
    reader.scan(books[3])
    reader.keys("Ctrl+Z")
    reader.picture("dibatalkan")
    reader.scan(*books[3:8], stray)
    desk.says(reader.guide.words("Salah rak"), whole=True)
    reader.picture("salah rak")
    reader.scan("L99999")
    desk.says(reader.guide.words("Kode tidak dikenal"), whole=True)
    reader.picture("kode tidak dikenal")

    reader.step("Kartu perintah")
    reader.keys("Ctrl+Shift+D")
    reader.save_as(folder / "kartu.pdf", "simpan")
    commands = [code for code in barcodes_of(folder / "kartu.pdf") if "RINGAN" in code]
    if not commands:
        raise Stop("A scanner reads no barcode for “rusak ringan” on the command card.")
    reader.scan(books[8], commands[0])
    time.sleep(1)
    reader.picture("rusak ringan dipindai")

    reader.step("Rak selesai")
    reader.scan(*books[9:])
    time.sleep(1)
    reader.keys("Ctrl+Return")
    desk.wait_for_dialog(reader.main)
    reader.picture()
    reader.press("Rak selesai")

    reader.step("Tutup pencacahan")
    reader.press("Tutup pencacahan…")
    desk.wait_for_dialog(reader.main)
    reader.write("Alasan tempat ditinggalkan", "Raknya sedang dipakai pameran")
    reader.press("Tinggalkan sisanya")
    reader.picture()
    reader.press("Tutup pencacahan")
    desk.find(reader.guide.name("Selesaikan kegiatan 7"), BUTTONS)


def decide(reader, folder, books):
    reader.step("7 · Perbaikan data")
    reader.decide_all("Kode tidak dikenal", "Abaikan")
    reader.decide_all("Kondisi", "Catat")
    reader.decide_all("Lokasi rak tidak sesuai", "Pindahkan buku")
    reader.press("Selesaikan kegiatan 7")
    reader.picture("selesai")

    reader.step("8 · Periksa susunan")
    reader.keys("Ctrl+8")
    reader.write("Rak", SHELF)
    reader.keys("Enter")
    reader.press("Baca dari kiri")
    reader.scan(*books[:12])
    time.sleep(1)
    reader.picture()
    reader.press("Rak selesai dibaca")
    reader.press("Selesaikan kegiatan 8")

    reader.step("7 · Perbaikan data")
    reader.decide_all("Tidak ditemukan", "Tandai hilang")

    reader.step("Perubahan untuk SLiMS")
    reader.turn_to("Perubahan untuk SLiMS")
    reader.press("Simpan daftar…")
    reader.save_as(folder / "perubahan.csv", "simpan")
    reader.select_all("Perubahan untuk SLiMS")
    reader.press("Sudah diketik")
    reader.desk.says("Belum dikirim: 0")
    reader.picture("diketik")

    reader.step("9 · Rekap")
    reader.keys("Ctrl+9")
    time.sleep(2)
    reader.picture()
    reader.press("Selesaikan kegiatan 9")


def report(reader, folder):
    desk = reader.desk
    reader.step("10 · Laporan")
    reader.keys("Ctrl+0")
    reader.press("Ambil konsepnya")
    while desk.has("Ambil konsepnya", BUTTONS):
        reader.press("Ambil konsepnya")
    reader.picture("teks")
    reader.turn_to("Kepala surat dan tanda tangan")
    reader.write("Nomor laporan", "012/SO/2026")
    reader.write("Disusun oleh", "Rina Lestari; 198001012005012001; III/c; Pustakawan")
    reader.write("Mengetahui", f"{LEADER}; ; ; {LEADER_ROLE}")
    time.sleep(3)  # what is typed is kept after a second
    reader.picture("kepala surat")

    reader.step("Pengesahan")
    reader.press("Sahkan…")
    desk.wait_for_dialog(reader.main)
    reader.write("Nama", LEADER)
    reader.write("Peran", LEADER_ROLE)
    reader.picture()
    reader.press("Sahkan")
    desk.says(f"Disahkan oleh {LEADER}")
    reader.press("Simpan sebagai PDF…")
    reader.save_as(folder / "laporan.pdf", "simpan")
    reader.picture("disahkan")

    reader.step("Dokumen resmi")
    title = "Berita Acara Stock Opname"

    def is_proposed():
        return any(title in text_of(field) for field in desk.text_fields())
    desk.choose_in_menu(lambda: reader.press("Dokumen resmi"), is_proposed, reader.guide.name(title + "…"))
    reader.save_as(folder / "berita-acara.pdf", "simpan")
    reader.picture("ditulis")


def ask(opnamectl, *words):
    said = subprocess.run([opnamectl, "--json", *map(str, words)], capture_output=True, text=True)
    if said.returncode:
        raise Stop(f"opnamectl {' '.join(map(str, words))} ended with {said.returncode}: {said.stdout}{said.stderr}")
    return json.loads(said.stdout)


def check(opnamectl, session, folder, scanned):
    """What the guide promised, asked of the command line and of the paper."""
    def on_paper(name, *words):
        text = subprocess.run(["pdftotext", "-layout", str(folder / name), "-"], capture_output=True, text=True, check=True)
        paper = " ".join(text.stdout.split())
        if missing := [word for word in words if word.lower() not in paper.lower()]:
            raise Stop(f"{name} does not say {missing}.")

    answer = ask(opnamectl, "verify", session, "--report", folder / "laporan.pdf")
    if not answer["ok"] or not answer["report"]["belongs"]:
        raise Stop(f"The session or its report is not whole: {answer}")
    if not any(anchor["kind"] == "signature" and anchor["name"] == LEADER and anchor["stands"] for anchor in answer["anchors"]):
        raise Stop(f"The session is not signed by {LEADER}: {answer['anchors']}")
    totals = ask(opnamectl, "status", session)
    if totals["found"] < scanned or totals["unknown_codes"] != 1:
        raise Stop(f"{scanned} books and one unknown code were scanned, but the session says {totals}.")
    conditions = ask(opnamectl, "differences", session, "--kind", "condition")["differences"]
    if len(conditions) != 2 or not all(each["decision"] for each in conditions):
        raise Stop(f"Two conditions were noted and decided, but the session has {conditions}.")
    lost = ask(opnamectl, "recap", session)["lost"]
    if len(lost) != totals["missing"]:
        raise Stop(f"{totals['missing']} copies are missing, but the recap lists {len(lost)}.")
    on_paper("laporan.pdf", SESSION, LEADER)
    on_paper("berita-acara.pdf", "Berita Acara", "Perpustakaan Uji Panduan")
    print(f"Signed and whole: {totals['expected']} expected, {totals['found']} found, {totals['missing']} missing.")


def main():
    program, opnamectl, guide, folder = sys.argv[1:5]
    folder = Path(folder)
    running = subprocess.Popen([program])
    reader = None
    try:
        reader = Reader(Desk(running), GuideText(Path(guide)), folder)
        session = begin(reader)
        rows = put_in_order(reader, session.parent)
        lent = {loan["item_code"] for loan in ask(opnamectl, "loans", session)["loans"]}
        books = [code for at, code in enumerate(codes_on(SHELF, rows, lent)) if at % 15 != 7]  # some are not on the shelf
        stray = codes_on(NEXT_SHELF, rows, lent)[0]
        attach_label(reader, session.parent, books[0])
        freeze(reader)
        count(reader, session.parent, books, stray)
        decide(reader, session.parent, books)
        report(reader, session.parent)
        reader.desk.keys("Alt+F4")  # the window manager's
        if ended := running.wait(60):
            raise Stop(f"The program ended with {ended}.")
        check(opnamectl, session, session.parent, len(books))
    except (Stop, subprocess.SubprocessError, OSError, LookupError, BusError) as problem:
        where = "the beginning"
        if reader is not None:
            reader.picture("berhenti")
            where = reader.heading
        print(f"STOPPED at “{where}”: {problem}", file=sys.stderr)
        return 1
    finally:
        if running.poll() is None:
            running.terminate()
    print(f"The guide was followed to its end, in {reader.pictures} pictures.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
