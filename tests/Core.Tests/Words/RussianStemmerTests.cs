using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Words;

namespace SituationRoom.Core.Tests.Words;

/// <summary>Words and stems of the vocabulary published with the algorithm.</summary>
public sealed class RussianStemmerTests
{
    private readonly RussianStemmer _stemmer = new();

    [Theory]
    [InlineData("автомобили", "автомоб")]
    [InlineData("автомобиль", "автомобил")]
    [InlineData("адресовано", "адресова")]
    [InlineData("анализирующей", "анализир")]
    [InlineData("апельсинничаешь", "апельсиннича")]
    [InlineData("арестовывают", "арестовыва")]
    [InlineData("ась", "а")]
    [InlineData("в", "в")]
    [InlineData("вагон", "вагон")]
    [InlineData("вагона", "вагон")]
    [InlineData("вагонов", "вагон")]
    [InlineData("важная", "важн")]
    [InlineData("важнее", "важн")]
    [InlineData("важнейшие", "важн")]
    [InlineData("важничал", "важнича")]
    [InlineData("важности", "важност")]
    [InlineData("важностью", "важност")]
    [InlineData("валандался", "валанда")]
    [InlineData("валится", "вал")]
    [InlineData("вальсишку", "вальсишк")]
    [InlineData("валяются", "валя")]
    [InlineData("взявши", "взявш")]
    [InlineData("вода", "вод")]
    [InlineData("воду", "вод")]
    [InlineData("воды", "вод")]
    [InlineData("дерево", "дерев")]
    [InlineData("деревья", "дерев")]
    [InlineData("детском", "детск")]
    [InlineData("длинного", "длин")]
    [InlineData("добрейший", "добр")]
    [InlineData("дороге", "дорог")]
    [InlineData("и", "и")]
    [InlineData("молодость", "молод")]
    [InlineData("написанный", "написа")]
    [InlineData("нет", "нет")]
    [InlineData("остановка", "остановк")]
    [InlineData("отопление", "отоплен")]
    [InlineData("павлиний", "павлин")]
    [InlineData("падать", "пада")]
    [InlineData("падение", "паден")]
    [InlineData("саду", "сад")]
    [InlineData("света", "свет")]
    [InlineData("смеялся", "смея")]
    [InlineData("смеясь", "сме")]
    [InlineData("снегом", "снег")]
    [InlineData("собак", "собак")]
    [InlineData("собаки", "собак")]
    [InlineData("стая", "ста")]
    [InlineData("трубы", "труб")]
    [InlineData("шум", "шум")]
    [InlineData("ямы", "ям")]
    public void A_word_has_the_published_stem(string word, string stem) => word[.._stemmer.Stem(word)].ShouldBe(stem);

    [Fact]
    public void A_stem_is_a_beginning_of_its_word_whatever_the_word() =>
        Prop.ForAll(Arb.From(Gen.NonEmptyListOf(Gen.Elements("абвгдежзийклмнопрстуфхцчшщъыьэюя".ToCharArray()))), letters =>
        {
            var stem = _stemmer.Stem(letters.ToArray());
            return stem >= 1 && stem <= letters.Count;
        }).QuickCheckThrowOnFailure();
}
