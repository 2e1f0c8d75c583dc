"""English names of units and currencies.

One row per unit: its plain name, how pint knows it ("" where pint has no such unit), its kind, its names (separated by
"|", lower case, read without regard to case) and its symbols (read with regard to case, only after digits).
"""

from __future__ import annotations

from crossread.annotate.lang.wordlist import words

UnitRow = tuple[str, str, str, str, str]

LENGTHS: tuple[UnitRow, ...] = (
    ("meter", "meter", "length", "meter|meters|metre|metres", "m"),
    ("kilometer", "kilometer", "length", "kilometer|kilometers|kilometre|kilometres|kms|klick|klicks", "km"),
    ("centimeter", "centimeter", "length", "centimeter|centimeters|centimetre|centimetres|cms", "cm"),
    ("millimeter", "millimeter", "length", "millimeter|millimeters|millimetre|millimetres", "mm"),
    ("decimeter", "decimeter", "length", "decimeter|decimeters|decimetre|decimetres", "dm"),
    ("micrometer", "micrometer", "length", "micrometer|micrometers|micrometre|micrometres|micron|microns", "µm|μm"),
    ("nanometer", "nanometer", "length", "nanometer|nanometers|nanometre|nanometres", "nm"),
    ("mile", "mile", "length", "mile|miles", "mi"),
    ("yard", "yard", "length", "yard|yards|yds", "yd|yds"),
    ("foot", "foot", "length", "foot|feet", "ft|′"),
    ("inch", "inch", "length", "inch|inches", "in.|″"),
    ("nautical mile", "nautical_mile", "length", "nautical mile|nautical miles", "nmi|NM"),
    ("light-year", "light_year", "length", "light year|light years|light - year|light - years|lightyears", "ly"),
    ("fathom", "fathom", "length", "fathom|fathoms", ""),
    ("furlong", "furlong", "length", "furlong|furlongs", ""),
)
AREAS: tuple[UnitRow, ...] = (
    ("acre", "acre", "area", "acre|acres", "ac"),
    ("hectare", "hectare", "area", "hectare|hectares", "ha"),
    ("square kilometer", "kilometer**2", "area", "", "km²|km2|km^2|sq km|sq. km|sqkm"),
    ("square meter", "meter**2", "area", "", "m²|m2|m^2|sq m|sq. m|sqm"),
    ("square centimeter", "centimeter**2", "area", "", "cm²|cm2"),
    ("square mile", "mile**2", "area", "", "sq mi|sq. mi|sq miles|mi²"),
    ("square foot", "foot**2", "area", "", "sq ft|sq. ft|sqft|ft²|ft2"),
)
MASSES: tuple[UnitRow, ...] = (
    ("kilogram", "kilogram", "mass", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs", "kg|Kg"),
    ("gram", "gram", "mass", "gram|grams|gramme|grammes", "g"),
    ("milligram", "milligram", "mass", "milligram|milligrams|milligramme|milligrammes", "mg"),
    ("microgram", "microgram", "mass", "microgram|micrograms|microgramme|microgrammes", "µg|μg|mcg"),
    ("tonne", "metric_ton", "mass", "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes", "t"),
    ("kilotonne", "1000 * metric_ton", "mass", "kilotonne|kilotonnes|kiloton|kilotons", "kt"),
    ("megatonne", "1e6 * metric_ton", "mass", "megatonne|megatonnes|megaton|megatons", "Mt"),
    ("gigatonne", "1e9 * metric_ton", "mass", "gigatonne|gigatonnes|gigaton|gigatons", "Gt"),
    ("ton", "short_ton", "mass", "ton|tons|short ton|short tons", ""),
    ("long ton", "long_ton", "mass", "long ton|long tons", ""),
    ("pound", "pound", "mass", "pound|pounds|lbs", "lb|lbs|lb."),
    ("ounce", "ounce", "mass", "ounce|ounces", "oz"),
    ("troy ounce", "troy_ounce", "mass", "troy ounce|troy ounces", ""),
    ("stone", "stone", "mass", "stone", ""),
    ("carat", "carat", "mass", "carat|carats", ""),
)
VOLUMES: tuple[UnitRow, ...] = (
    ("liter", "liter", "volume", "liter|liters|litre|litres", "l|L|ltr"),
    ("milliliter", "milliliter", "volume", "milliliter|milliliters|millilitre|millilitres", "ml|mL"),
    ("hectoliter", "hectoliter", "volume", "hectoliter|hectoliters|hectolitre|hectolitres", "hl"),
    ("gallon", "gallon", "volume", "gallon|gallons|gal|gals|us gallon|us gallons|u.s. gallon|u.s. gallons", ""),
    ("pint", "pint", "volume", "pint|pints", ""),
    ("quart", "quart", "volume", "quart|quarts", ""),
    ("barrel", "oil_bbl", "volume", "barrel|barrels|bbl|bbls", ""),
    ("bushel", "bushel", "volume", "bushel|bushels", ""),
    ("acre-foot", "acre * foot", "volume", "acre - foot|acre - feet|acre feet", ""),
    ("cup", "cup", "volume", "cup|cups", ""),
    ("tablespoon", "tablespoon", "volume", "tablespoon|tablespoons|tbsp", ""),
    ("teaspoon", "teaspoon", "volume", "teaspoon|teaspoons|tsp", ""),
    ("cubic meter", "meter**3", "volume", "", "m³|m3|cu m|cu. m|cbm"),
    ("cubic kilometer", "kilometer**3", "volume", "", "km³|km3"),
    ("cubic centimeter", "centimeter**3", "volume", "", "cm³|cm3|cc"),
    ("cubic foot", "foot**3", "volume", "", "cu ft|cu. ft|ft³"),
)
SPEEDS: tuple[UnitRow, ...] = (
    ("mile per hour", "mile / hour", "speed", "", "mph|mi/h|MPH"),
    ("kilometer per hour", "kilometer / hour", "speed", "kph|kmph|kmh", "km/h|km/hr|kph|kmh"),
    ("meter per second", "meter / second", "speed", "", "m/s|m/sec"),
    ("kilometer per second", "kilometer / second", "speed", "", "km/s"),
    ("mile per gallon", "", "fuel economy", "mpg", "mpg"),
    ("knot", "knot", "speed", "knot|knots", "kn|kt."),
)
TIMES: tuple[UnitRow, ...] = (
    ("second", "second", "time", "second|seconds|secs|sec", "s"),
    ("millisecond", "millisecond", "time", "millisecond|milliseconds", "ms"),
    ("minute", "minute", "time", "minute|minutes|mins|min", "min"),
    ("hour", "hour", "time", "hour|hours|hrs|hr", "h|hr"),
    ("day", "day", "time", "day|days", ""),
    ("week", "week", "time", "week|weeks", ""),
    ("month", "month", "time", "month|months", ""),
    ("year", "year", "time", "year|years|yrs|yr", ""),
    ("decade", "10 * year", "time", "decade|decades", ""),
    ("century", "century", "time", "century|centuries", ""),
)
ENERGIES: tuple[UnitRow, ...] = (
    ("watt", "watt", "power", "watt|watts", "W"),
    ("kilowatt", "kilowatt", "power", "kilowatt|kilowatts", "kW|KW"),
    ("megawatt", "megawatt", "power", "megawatt|megawatts", "MW"),
    ("gigawatt", "gigawatt", "power", "gigawatt|gigawatts", "GW"),
    ("terawatt", "terawatt", "power", "terawatt|terawatts", "TW"),
    ("horsepower", "horsepower", "power", "horsepower|brake horsepower", "hp|HP|bhp|BHP"),
    ("metric horsepower", "metric_horsepower", "power", "metric horsepower", "PS"),
    ("watt hour", "watt * hour", "energy", "watt hour|watt hours|watt - hour|watt - hours", "Wh"),
    (
        "kilowatt hour",
        "kilowatt * hour",
        "energy",
        "kilowatt hour|kilowatt hours|kilowatt - hour|kilowatt - hours",
        "kWh|KWh",
    ),
    (
        "megawatt hour",
        "megawatt * hour",
        "energy",
        "megawatt hour|megawatt hours|megawatt - hour|megawatt - hours",
        "MWh",
    ),
    (
        "gigawatt hour",
        "gigawatt * hour",
        "energy",
        "gigawatt hour|gigawatt hours|gigawatt - hour|gigawatt - hours",
        "GWh",
    ),
    (
        "terawatt hour",
        "terawatt * hour",
        "energy",
        "terawatt hour|terawatt hours|terawatt - hour|terawatt - hours",
        "TWh",
    ),
    ("joule", "joule", "energy", "joule|joules", "J"),
    ("kilojoule", "kilojoule", "energy", "kilojoule|kilojoules", "kJ"),
    ("calorie", "kilocalorie", "energy", "calorie|calories|kilocalorie|kilocalories", "kcal|cal"),
    ("British thermal unit", "british_thermal_unit", "energy", "british thermal unit|british thermal units", "BTU|Btu"),
    ("million British thermal units", "1e6 * british_thermal_unit", "energy", "mmbtu", "mmBTU|MMBtu|mmBtu"),
    ("newton", "newton", "force", "newton|newtons", "N"),
    ("newton meter", "newton * meter", "torque", "newton meter|newton meters|newton metre|newton metres", "Nm"),
    (
        "pound-foot",
        "force_pound * foot",
        "torque",
        "pound - feet|pound - foot|pound feet|foot - pounds|pounds - feet|pound - feet of torque|lb ft",
        "lb-ft|lb‑ft|ft-lb|ft-lbs|lb-ft.",
    ),
)
OTHERS: tuple[UnitRow, ...] = (
    (
        "degree Celsius",
        "degC",
        "temperature",
        "degrees celsius|degree celsius|celsius|celcius|degrees c|degree c|centigrade"
        "|degrees centigrade|deg celsius|deg c|centigrate|degrees celcius",
        "°C|° C|ºC|C|° Celsius|℃",
    ),
    (
        "degree Fahrenheit",
        "degF",
        "temperature",
        "degrees fahrenheit|degree fahrenheit|fahrenheit|farenheit|degrees f"
        "|degree f|degrees farenheit|deg f|deg fahrenheit",
        "°F|° F|ºF|F|° Fahrenheit|℉",
    ),
    ("kelvin", "kelvin", "temperature", "kelvin|kelvins|degrees kelvin", ""),
    ("degree", "", "angle", "degree|degrees|deg", "°|º"),
    ("pascal", "pascal", "pressure", "pascal|pascals", "Pa"),
    ("hectopascal", "hectopascal", "pressure", "hectopascal|hectopascals", "hPa"),
    ("kilopascal", "kilopascal", "pressure", "kilopascal|kilopascals", "kPa"),
    ("bar", "bar", "pressure", "", "bar"),
    ("millibar", "millibar", "pressure", "millibar|millibars", "mbar|mb"),
    ("pound per square inch", "pound_force_per_square_inch", "pressure", "pounds per square inch", "psi"),
    ("volt", "volt", "voltage", "volt|volts", "V"),
    ("kilovolt", "kilovolt", "voltage", "kilovolt|kilovolts", "kV"),
    ("ampere", "ampere", "current", "ampere|amperes|amp|amps", "A"),
    ("hertz", "hertz", "frequency", "hertz", "Hz"),
    ("kilohertz", "kilohertz", "frequency", "kilohertz", "kHz"),
    ("megahertz", "megahertz", "frequency", "megahertz", "MHz"),
    ("gigahertz", "gigahertz", "frequency", "gigahertz", "GHz"),
    ("revolutions per minute", "", "rotation", "revolutions per minute|rpm", "rpm"),
    ("bit", "bit", "data", "bit", ""),
    ("byte", "byte", "data", "byte|bytes", ""),
    ("kilobyte", "kilobyte", "data", "kilobyte|kilobytes", "KB|kB"),
    ("megabyte", "megabyte", "data", "megabyte|megabytes", "MB"),
    ("gigabyte", "gigabyte", "data", "gigabyte|gigabytes|gigs", "GB"),
    ("terabyte", "terabyte", "data", "terabyte|terabytes", "TB"),
    ("petabyte", "petabyte", "data", "petabyte|petabytes", "PB"),
    ("megabit per second", "megabit / second", "data rate", "megabits per second|megabits a second", "Mbps|Mb/s|mbps"),
    ("gigabit per second", "gigabit / second", "data rate", "gigabits per second", "Gbps|Gb/s"),
    ("megapixel", "", "pixels", "megapixel|megapixels", "MP"),
    ("pixel", "", "pixels", "pixel|pixels", "px"),
    ("decibel", "", "loudness", "decibel|decibels", "dB"),
    ("magnitude", "", "magnitude", "magnitude", ""),
    ("sievert", "sievert", "radiation", "sievert|sieverts", "Sv"),
    ("millisievert", "millisievert", "radiation", "millisievert|millisieverts", "mSv"),
    ("parts per million", "ppm", "ratio", "parts per million", "ppm"),
    ("percent", "percent", "percent", "percent|per cent|percents|percentage|pct", "%|pc|p.c.|pct"),
    (
        "percentage point",
        "percent",
        "percent",
        "percentage point|percentage points|percent points|per cent points",
        "pp",
    ),
    ("basis point", "1e-4", "percent", "basis point|basis points", "bps"),
)
UNIT_ROWS: tuple[UnitRow, ...] = LENGTHS + AREAS + MASSES + VOLUMES + SPEEDS + TIMES + ENERGIES + OTHERS

# Units of length that "square" and "cubic" may stand before.
SQUARED = ("square", "sq")
CUBED = ("cubic", "cu")
PER_WORDS = frozenset({"per", "a", "an", "each", "every"})

# A symbol that is also a word or a letter of a name is read as a unit only when it touches its digits.
GLUED_SYMBOLS = words("m g l L h s C F A V N J W t c pc pp MP ac mi bar mb kn ms PS min NM p.c. ha cal kt PB px hr")
# Of these, the ones that people also write after a space ("12 m"), and the words that may then follow.
SPACED_SYMBOLS = words("m g l")
PLAIN_AFTER = words("of and or long wide high tall deep thick from above below by in at to on")
# "a year" before these words is a time of its own, not a rate ("$6 billion a year earlier").
NOT_A_RATE = words("earlier ago later before after prior since")
# Words that show that bare degrees, "40C" and "104F" are temperatures.
TEMPERATURE_WORDS = words(
    """
    temperature temperatures heat heatwave cold warm warmer warming cool cooler hot hotter weather thermostat fever
    freezing frost celsius fahrenheit degrees climate thermometer mercury boil boils boiling sizzling
    """
)
