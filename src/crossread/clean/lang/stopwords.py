"""The commonest words of some languages, for telling them apart; words that two of them share count for both."""

from __future__ import annotations

_WORDS = {
    "en": "the of and to in that is was for on with as at by he it from are said be has have his an but not they this had were who which",
    "de": "der die und das von mit den des im für auf ist nicht sich dem ein eine als auch es werden wird sind nach bei einer wurde dass",
    "fr": "le la les des et du en un une pour dans que qui sur est par au pas avec ce plus sont il elle aux ont cette été mais",
    "es": "el la los las de y en que del un una por con para su se al es lo como más fue pero sus este entre ha desde",
    "it": "il di che e la per un una in del della con non è sono nel dei alla le gli ha si anche più da come al ma dal",
    "pt": "o os as de que e do da em um uma para com não por no na se dos das mais foi ao como mas é são pelo também",
    "nl": "de het een van en in is op dat te voor met zijn niet aan die er door ook maar bij naar uit om heeft worden deze",
    "sv": "och att det som en på är av för med den till inte har om ett de var från men sig vid kan efter också han",
    "da": "og at det som en på er af for med den til ikke har om et de var fra men sig ved kan efter også han blev",
    "pl": "i w na z się do nie że jest o to po przez jak od za ale dla oraz są który która tym jego było",
    "ru": "и в на что не с по он как это из за его от о но для к также был она было которые они году",
    "uk": "і в на що не з у до та за як це він від про але для також його було які вона року є ще після",
    "tr": "ve bir bu için ile de da olarak olan daha çok gibi sonra en kadar ancak ise ne olduğu tarafından",
    "cs": "a v na se že je s z do o k i jako za ale by jsou pro po podle jeho byl které který bylo",
    "ro": "și în de la a cu pe care să din nu este un o pentru au fost că mai sau după prin această",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke oleh juga telah kata adalah mereka bahwa",
    "ar": "في من على إلى أن عن مع التي الذي هذا هذه كان بعد قال بين ما لا أو وقد كما",
    "fa": "و در به از که این را با است برای آن یک بر شده می خود تا کرد هم بود",
    "el": "και το να του η της με για που την από στο ο οι των τα στην είναι ότι δεν",
}

STOPWORDS: dict[str, frozenset[str]] = {code: frozenset(words.split()) for code, words in _WORDS.items()}
