using RiskRadar.Classify.Models;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Training;

/// <summary>Learns which words speak for which language: naive Bayes over texts of known language, and lists of small words for languages without texts.</summary>
internal sealed class LanguageWords
{
    /// <summary>The languages, in the order of the table's votes.</summary>
    public static readonly IReadOnlyList<string> Codes = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "ro", "tr", "id"];

    // A small word of a list makes up about so much of a text in its language.
    private const double ListedShare = 0.006;

    // A word that a language's texts do not have is not impossible in it.
    private const double UnseenShare = 2e-5;
    private const double VotesPerNat = 6;
    private const int LargestVote = 60;
    private const int FewestCounts = 3;

    private static readonly Dictionary<string, string> SmallWords = new()
    {
        ["en"] = "the and you that this for are with was have not but they what your just like from his her she its all can will about would there their when who more get out one how been has had were which than then them some into because other these could over why where after know people good time really think never very much even make only want thing lol thanks love please",
        ["de"] = "der die das und ist nicht ich du wir ihr sie ein eine einen einem mit auf für von zu den dem auch aber wie was wenn nur noch schon mal sehr gut mein dein kein keine haben hat habe bin sind war wird werden kann mich dich sich hier oder weil dass über nach bei aus doch immer danke",
        ["fr"] = "le la les des une est et pas je tu il elle nous vous ils que qui dans pour sur avec mais plus très bien tout mon ton son cette c'est j'ai être avoir fait comme aussi même ça merci trop quand où donc rien jamais leur aux sont suis",
        ["es"] = "el la los las que de en un una es no por con para como pero más muy todo está eso esto mi tu su me te se lo le ya qué cuando porque hay ser gracias yo él ella nada siempre bien son fue tiene hola",
        ["it"] = "il lo la gli che di un una è non per con come ma più molto tutto questo questa sono sei ho hai anche mi ti si ci della del nel alla quando perché grazie cosa fatto bene sempre mai io tu lui lei noi",
        ["pt"] = "o os as que de em um uma é não por com para como mas mais muito tudo isso este está eu você ele ela nós meu minha seu se já quando porque obrigado obrigada foi tem são também bem nunca sempre da do na no",
        ["nl"] = "de het een en van ik je niet dat is op te zijn met voor maar ook wel nog wat hij zij wij heb hebt heeft kan naar door over meer als dan dit deze geen mijn jouw veel goed echt altijd bedankt waarom omdat",
        ["sv"] = "och att det som är jag du inte för på med en ett den har vi så men om var kan till av från mycket bra när också bara min din sig hon han varför tack alltid aldrig eller",
        ["da"] = "og at det som er jeg du ikke for på med en et den har vi så men om var kan til af fra meget god når også bare min din sig hun han hvorfor tak altid aldrig eller hvad noget",
        ["no"] = "og at det som er jeg du ikke for på med en et den har vi så men om var kan til av fra veldig bra når også bare min din seg hun han hvorfor takk alltid aldri eller hva noe",
        ["fi"] = "ja on ei se että en hän minä sinä me te he mutta niin kuin myös jos kun oli olen olet ovat tämä hyvä kiitos miksi mitä nyt vain aina vielä todella paljon",
        ["pl"] = "i w nie na się że to jest do z jak ale co tak za już był być jestem jesteś są ten tego tym bardzo dobrze dziękuję dlaczego tylko jeszcze mnie ciebie może czy też",
        ["cs"] = "a je to se na že v ne si jsem jsi jsou jak ale co tak za už byl být ten toho velmi dobře děkuji proč jen ještě mě tě může nebo také když",
        ["ro"] = "și este nu că în la cu pe un o sunt mai din pentru ce dar care foarte bine mulțumesc de când acum doar și-a am ai are fi asta eu tu el ea",
        ["tr"] = "ve bir bu çok ne için de da ama ben sen o biz siz daha gibi var yok değil mi mı güzel iyi teşekkürler neden sadece olan kadar şey her hiç ile ya",
        ["id"] = "yang dan di ini itu dengan untuk tidak ada saya kamu dia aku kita bisa sudah akan juga lebih dari ke pada karena tapi banget bagus terima kasih kenapa apa semua jangan gak ga nya",
    };

    private static readonly Dictionary<string, string> Names = new()
    {
        ["english"] = "en", ["german"] = "de", ["french"] = "fr", ["spanish"] = "es", ["italian"] = "it", ["portuguese"] = "pt",
    };

    private readonly Dictionary<ulong, double[]> _shares = [];

    /// <summary>Learns the table.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="english">English texts.</param>
    public static FeatureTable Learn(string data, IEnumerable<string> english) => Learn(data, english, _ => true);

    /// <summary>Learns the table from a part of the texts.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="english">English texts.</param>
    /// <param name="uses">Which rows of the set of other languages are learned from.</param>
    public static FeatureTable Learn(string data, IEnumerable<string> english, Func<TableRow, bool> uses)
    {
        var words = new LanguageWords();
        var texts = new List<(string Code, string Text)>(english.Select(text => ("en", text)));
        var path = Path.Combine(data, "labelled", "xlmt_multilingual_sentiment.tsv.gz");
        if (File.Exists(path))
        {
            texts.AddRange(TableFile.Rows(path).Where(row => Names.ContainsKey(row["language"]) && uses(row)).Select(row => (Names[row["language"]], row["text"])));
        }

        foreach (var language in texts.GroupBy(text => text.Code))
        {
            words.AddTexts(language.Key, language.Select(text => text.Text));
        }

        foreach (var (code, list) in SmallWords)
        {
            words.AddList(code, list);
        }

        return words.Build();
    }

    private void AddTexts(string code, IEnumerable<string> texts)
    {
        var counts = new HashCounts();
        var total = 0;
        foreach (var text in texts)
        {
            foreach (var hash in WordsOf(text))
            {
                counts.Add(hash);
                total++;
            }
        }

        foreach (var (hash, count) in counts.AtLeast(FewestCounts))
        {
            Raise(hash, code, (double)count / total);
        }
    }

    private void AddList(string code, string list)
    {
        foreach (var hash in WordsOf(list))
        {
            Raise(hash, code, ListedShare);
        }
    }

    private void Raise(ulong hash, string code, double share)
    {
        if (!_shares.TryGetValue(hash, out var shares))
        {
            _shares[hash] = shares = new double[Codes.Count];
        }

        var at = Codes.ToList().IndexOf(code);
        shares[at] = Math.Max(shares[at], share);
    }

    private FeatureTable Build()
    {
        var builder = new FeatureTableBuilder();
        foreach (var (hash, shares) in _shares)
        {
            var best = shares.Max();
            builder.Add(hash, [.. shares.Select(share => (sbyte)Math.Max(-LargestVote, Math.Round(VotesPerNat * Math.Log(Math.Max(share, UnseenShare) / Math.Max(best, UnseenShare)))))]);
        }

        return builder.Build();
    }

    private static List<ulong> WordsOf(string text)
    {
        Span<byte> scratch = stackalloc byte[TokenReader.ScratchLength];
        var reader = new TokenReader(FeatureSpace.Clean(text), scratch);
        var words = new List<ulong>();
        while (reader.Read(out var token))
        {
            if (token.Kind == TokenKind.Word && reader.Word[0] < 0xCE)
            {
                words.Add(token.Hash);
            }
        }

        return words;
    }
}
