"""A reader of the guide: every control is named as the guide names it, every key stands in it, every step is under one of
its headings. What the guide does not say cannot be done here."""

import re
import subprocess
import time

from desk import LISTS, Stop


class GuideText:
    """What the guide says, to hold every step to it."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        self.plain = " ".join(text.split())
        emphasised = re.findall(r"\*\*([^*]+)\*\*|\*([^*]+)\*", re.sub(r"`[^`]*`", "", self.plain))
        self.names = {part.strip(" .,:") for pair in emphasised for part in re.split(" › ", "".join(pair))}
        self.names |= set(self.headings)

    def name(self, name):
        if name not in self.names:
            raise Stop(f"The guide names no “{name}”, so its reader would not find it.")
        return name

    def words(self, words):
        if words.casefold() not in self.plain.casefold():
            raise Stop(f"The guide says nothing of “{words}”.")
        return words

    def heading(self, heading):
        if heading not in self.headings:
            raise Stop(f"The guide has no heading “{heading}”.")
        return heading


class Reader:
    """Does what the guide says, and nothing else."""

    def __init__(self, desk, guide, folder):
        self.desk, self.guide, self.folder = desk, guide, folder
        self.pictures = 0
        self.heading = "Memulai"
        self.main = ""  # the name of the main window

    def step(self, heading):
        self.heading = self.guide.heading(heading)
        print(heading, flush=True)

    def picture(self, what=""):
        self.pictures += 1
        name = re.sub(r"\W+", "-", f"{self.heading} {what}".lower()).strip("-")
        subprocess.run(["import", "-window", "root", str(self.folder / f"{self.pictures:02}-{name}.png")], check=False)

    def press(self, name):
        self.desk.press(self.guide.name(name))

    def turn_to(self, name):
        self.desk.turn_to(self.guide.name(name))

    def write(self, name, text):
        self.desk.write(self.guide.name(name), text)

    def select_all(self, table):
        self.desk.grab(self.desk.find(self.guide.name(table), LISTS))
        self.keys("Ctrl+A")

    def keys(self, shortcut):
        # "Ctrl dan nomornya": the guide's words for the keys of activities
        self.guide.words("Ctrl dan nomornya" if re.fullmatch(r"Ctrl\+[1-9]", shortcut) else shortcut)
        self.desk.keys(shortcut)

    def choose(self, name, entry):
        return self.desk.choose(self.guide.name(name), self.guide.words(entry))

    def save_as(self, path, what):
        self.desk.wait_for_dialog(self.main)
        self.picture(what)
        self.desk.save_as(path, self.main)

    def scan(self, *codes):
        for code in codes:
            self.desk.scan(code)

    def decide_all(self, kind, decision):
        self.keys("Ctrl+7")
        time.sleep(2)  # the differences are counted
        entry = self.choose("Jenis selisih", kind)
        if "(" not in entry:
            raise Stop(f"There is no difference of the kind “{kind}”.")
        time.sleep(1)
        self.desk.choose_in_menu(lambda: self.keys("Alt+A"), lambda: self.desk.window_name() == decision,
                                 self.guide.name(decision))
        self.picture(decision)
        self.press("Putuskan demikian")
        self.desk.wait(lambda: self.desk.window_name() == self.main, "the page behind the decision")
        time.sleep(1)
