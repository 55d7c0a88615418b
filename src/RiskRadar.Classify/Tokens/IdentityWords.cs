using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace RiskRadar.Classify.Tokens;

/// <summary>
/// Words that say who somebody is, not what is thought of them: first names and groups of people. Each becomes a token of its kind, so that no model can
/// hold it against one of them what was written about another. Slurs are none of them, and neither are names and groups that mean something else as well.
/// </summary>
internal static class IdentityWords
{
    private const int Slots = 4096;

    private const string Names = """
        aaliyah aaron abdul abdullah abigail adam adaeze adriana agnieszka ahmad ahmed aiden aisha akira akua alan alejandra alejandro alessandro alex alexander alexandra alexis ali alice alicia
        aliyah allison alyssa amanda amara amina amit amy anastasia andrea andreas andrew angela anika anita anjali ankit anna anne annika anthony antonio arjun arthur ashley asha ashraf
        ayesha babajide barbara beatriz ben benjamin bethany beyza bilal boris brad bradley brandon brenda brian brittany bruno caitlin camila carlos carmen carol caroline catherine
        cecilia chantal charles charlotte chen chidi chinedu chloe chris christina christine christopher claire claudia connor courtney craig cristina cynthia daniel daniela danielle darnell
        david deborah deepak denise dennis derek deshawn destiny diego dmitri dmitry dominique donald donna dorothy douglas dwayne dylan ebony eduardo edward eileen elena elif elizabeth ella emeka emily emma
        emre eric erica erik esra esther ethan evelyn fatima fatma federico felipe fernando francesca francesco francisco frederick gabriel gabriela gareth gary geoffrey george gerald giovanni giulia
        giuseppe gloria graham greg gregory guadalupe guillermo gustavo hakeem hamza hannah hans harold harriet hassan heather hector heidi helen henry hiroshi hussein ibrahim igor imani ingrid irina isaac
        isabel isabella ismail ivan jacob jacqueline jake jakub jamal james jamie janelle janet jasmine jason javier jeff jeffrey jennifer jeremy jerome jessica jesus jill jin joan joanna john
        jonathan jorge jose joseph joshua juan juanita julia julian julie justin kareem karen karim karthik kateryna katherine kathleen katie katrin kayla keisha keith kelly kenji kenneth kevin khadija khalid kimberly
        klaus kofi krzysztof kumar kwame kyle lakisha lamar lars latasha latoya laura lauren leah leila leroy leslie liam lian linda lindsay lisa logan lorenzo lucas lucia lucy luis lukas luca
        madison mahmoud malik manuel marcus margaret maria mariam marie mario marlon marta martha martin mary maryam mateo matthew matthias maurice maximilian megan mehmet mei melissa melanie michael michelle miguel
        mikhail ming mohamed mohammad mohammed molly monica monique muhammad mustafa nadia nancy naomi natalia natalie natasha nathan neha ngozi nguyen nia nicholas nicole nikhil nikolai nina nneka noah noor
        olga oliver olivia oluwaseun omar oscar osman pablo pamela patricia patrick paul paula pavel pedro peter philip phillip pierre piotr pooja pradeep pranav priya quentin rachel rafael rahul raj rajesh ramon
        raquel rashid raul ravi raymond rebecca reggie renee ricardo richard rivka robert roberto rodrigo roger rohan ronald rosa ruth ryan sabrina said samantha samira samuel sandeep sandra sanjay sara sarah
        saoirse sean sebastian selin sergei sergey shanice shaniqua shannon sharon sheila shreya simon simone siobhan sofia sophia sophie stephanie stephen steven stuart sunita suresh susan svetlana sven tamara tamika tanisha
        tanya tariq tatiana teresa terrence theodore theresa thomas tiffany timothy tomasz tracy travis trevon trevor tyler tyrone uchenna valentina vanessa veronica victoria vijay vikram vincent virginia vladimir walter
        alonzo jamel alphonse torrance harry josh jack latisha nichelle shereen tia betsy ellen kristin betty larry scott debra carolyn jerry diane joyce judith cheryl carl frances terry ann kathryn lawrence jesse janice jean
        bryan joe jordan doris billy bruce albert judy willie marilyn beverly wayne roy ralph randy eugene diana russell elijah louis bobby johnny tom mike steve dave jim bob tim dan sam kate jane beth jen jenny becky sally tony
        pete andy matt ted fred ron ken phil joey eddie charlie leo theo hugo felix mia ava mila nora layla zara ahmet hasan yousef farid reza mehdi soraya parisa hao hyun jisoo haruto sakura aiko takashi kenta yoko akiko
        alonso darius terrell tyree jermaine keshia lakeisha ebonie aliya imran zainab bilqis abebe tariro thabo sipho lerato chiara lucia ines sofie freya astrid anders bjorn mateusz kasia zofia ondrej milos goran ioana andrei
        wei wendy wilhelm william xavier xiaoming yasmin yolanda youssef yuki yusuf zachary zainab zeynep zoe
        """;

    private const string Groups = """
        christians christian muslims muslim jews jewish hindus hindu buddhists buddhist atheists atheist catholics catholic sikhs sikh protestants mormons mormon evangelicals
        women men girls boys mothers fathers feminists feminist ladies males females
        gay gays lesbian lesbians bisexual bisexuals transgender trans queer queers homosexuals homosexual heterosexuals heterosexual nonbinary lgbt lgbtq asexual
        asian asians latino latinos latina latinas latinx hispanic hispanics arab arabs african africans caucasian caucasians blacks whites aboriginal aboriginals
        mexican mexicans american americans chinese russian russians nigerian nigerians german germans indians poles japanese korean koreans french italian italians spanish spaniards irish british
        english turks turkish iranian iranians iraqi iraqis israeli israelis palestinian palestinians pakistani pakistanis ukrainian ukrainians brazilian brazilians vietnamese filipino filipinos cuban cubans canadian canadians
        australian australians somali somalis syrian syrians afghan afghans europeans romanians romanian hungarians hungarian swedes swedish dutch greeks portuguese
        refugees refugee immigrants immigrant migrants migrant foreigners foreigner pensioners elderly teenagers millennials boomers disabled autistic
        """;

    // Words of colour, age and body that mean people only before a word for people.
    private const string BeforePeople = "black white brown straight old young older younger deaf blind native indigenous cis fat poor rich polish indian religious";

    private static readonly string[] People = ["people", "men", "women", "folks", "folk", "guys", "girls", "boys", "person", "community", "kids", "man", "woman", "ppl"];

    // One bit for a part of the hash: two kilobytes stay in the nearest cache, the table of hashes would not.
    private const int Bits = 1 << 14;

    private static readonly ulong[] Hashes = new ulong[Slots];
    private static readonly byte[] Kinds = new byte[Slots];
    private static readonly ulong[] MayBe = Fill();

    /// <summary>What a word is: a word, a name or a group.</summary>
    /// <param name="hash">The word's hash.</param>
    /// <param name="rest">The text after it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TokenKind KindOf(ulong hash, ReadOnlySpan<byte> rest) =>
        (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(MayBe), (nint)((hash >> 6) & ((Bits / 64) - 1))) >> (int)(hash & 63) & 1) == 0 ? TokenKind.Word : Find(hash, rest);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TokenKind Find(ulong hash, ReadOnlySpan<byte> rest)
    {
        for (var slot = (int)(hash & (Slots - 1)); Hashes[slot] != 0; slot = (slot + 1) & (Slots - 1))
        {
            if (Hashes[slot] == hash)
            {
                return (TokenKind)Kinds[slot] != TokenKind.Boundary ? (TokenKind)Kinds[slot] : PeopleLength(rest) > 0 ? TokenKind.Group : TokenKind.Word;
            }
        }

        return TokenKind.Word;
    }

    /// <summary>How long a word for people is that follows, with the space before it: "gay people" is a group as "lesbians" is. 0 when there is none.</summary>
    /// <param name="rest">The text after a group.</param>
    public static int PeopleLength(ReadOnlySpan<byte> rest)
    {
        const int LongestPeople = 10;
        if (rest.IsEmpty || rest[0] != (byte)' ')
        {
            return 0;
        }

        var word = rest[1..Math.Min(rest.Length, LongestPeople + 1)];
        var end = 0;
        while (end < word.Length && CharacterClasses.Of[word[end]] == CharacterClass.Letter)
        {
            end++;
        }

        foreach (var people in People)
        {
            if (Ascii.EqualsIgnoreCase(word[..end], people))
            {
                return end + 1;
            }
        }

        return 0;
    }

    private static ulong[] Fill()
    {
        var bits = new ulong[Bits / 64];
        foreach (var (words, kind) in new[] { (Names, TokenKind.Name), (Groups, TokenKind.Group), (BeforePeople, TokenKind.Boundary) })
        {
            foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, kind, bits);
            }
        }

        return bits;
    }

    private static void Add(string word, TokenKind kind, ulong[] bits)
    {
        var padded = new byte[64];
        var hash = TokenHash.Of(ref padded[0], Encoding.ASCII.GetBytes(word, padded));
        var slot = (int)(hash & (Slots - 1));
        while (Hashes[slot] != 0 && Hashes[slot] != hash)
        {
            slot = (slot + 1) & (Slots - 1);
        }

        (Hashes[slot], Kinds[slot]) = (hash, (byte)kind);
        bits[(hash >> 6) & ((Bits / 64) - 1)] |= 1UL << (int)(hash & 63);
    }
}
