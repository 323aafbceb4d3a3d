/** Where a family's names, languages and faiths come from. `share`: how common such families are in the partnership. */
export interface Heritage {
  share: number;
  ethnicity: string;
  languages: readonly string[];
  religions: readonly string[];
  girls: readonly string[];
  boys: readonly string[];
  /** Given names of the parents' and grandparents' generations. */
  women: readonly string[];
  men: readonly string[];
  surnames: readonly string[];
  /** Whether somebody in such a family may be subject to immigration control. */
  mayHaveStatus?: boolean;
}

const words = (text: string) => text.split(" ");
const phrases = (text: string) => text.split(", ");

export const heritages: Readonly<Record<string, Heritage>> = {
  british: {
    share: 56,
    ethnicity: "White: English, Welsh, Scottish, Northern Irish or British",
    languages: ["English"],
    religions: ["No religion", "No religion", "Christian"],
    girls: words(
      "Olivia Amelia Isla Poppy Freya Evie Lily Daisy Phoebe Ellie Maisie Willow Harper Scarlett Millie Lacey Summer Paige Demi Lexi Skye Keira Chloe Tilly Bethany Megan Jasmine Holly Amber Niamh",
    ),
    boys: words(
      "Oliver George Harry Noah Jack Leo Charlie Alfie Freddie Archie Tyler Jake Mason Riley Finley Logan Kai Callum Jamie Reece Connor Kyle Ethan Harvey Toby Louis Joe Bradley Corey Max",
    ),
    women: words(
      "Sarah Emma Kelly Donna Lisa Michelle Claire Nicola Stacey Gemma Kerry Tracey Joanne Vicky Hayley Natalie Zoe Rebecca Becky Lindsey Carly Leanne Jodie Laura Samantha Debbie Sandra Carol Julie Pauline Jean Margaret Sheila",
    ),
    men: words(
      "Darren Lee Craig Wayne Steven Paul Mark Dean Gary Scott Ryan Adam Ben Luke Carl Jason Stuart Simon Neil Andrew Martin Kevin Ian Barry Keith Alan Terry Roy Derek Ronald",
    ),
    surnames: words(
      "Smith Taylor Brown Wilson Walker Wright Robinson Thompson Hall Green Wood Clarke Jackson Turner Hill Cooper Ward Morris Parker Bennett Shaw Price Marsh Barker Holt Fletcher Lowe Webb Gibson Dixon Hunt Palmer Fox Spencer Booth Dawson Lambert Hartley Pearce Rowe Hobbs Tanner Judd Skelton Birch",
    ),
  },
  irish: {
    share: 3,
    ethnicity: "White: Irish",
    languages: ["English"],
    religions: ["Roman Catholic", "No religion"],
    girls: words("Aoife Niamh Saoirse Ciara Orla Roisin Erin Caoimhe"),
    boys: words("Cian Oisin Sean Conor Declan Finn Ronan Patrick"),
    women: words("Siobhan Mairead Bernadette Sinead Grainne Teresa Bridget"),
    men: words("Liam Brendan Eamon Kieran Michael Niall Dermot"),
    surnames: words("Murphy Byrne Gallagher Doherty Kavanagh Brennan Nolan Keane"),
  },
  traveller: {
    share: 1.5,
    ethnicity: "White: Gypsy or Irish Traveller",
    languages: ["English"],
    religions: ["Roman Catholic", "Christian"],
    girls: words("Margaret Shannon Kathleen Chantelle Mary-Jane Bridie"),
    boys: words("John-Paul Miley Jimmy Patrick Felix Tommy"),
    women: words("Bridget Winnie Philomena Josie Nora"),
    men: words("Martin Hughie Dan Francis Jim"),
    surnames: words("Connors Cash Doran Loveridge Boswell Ward"),
  },
  polish: {
    share: 5,
    ethnicity: "White: other",
    languages: ["Polish", "English"],
    religions: ["Roman Catholic", "No religion"],
    girls: words("Zuzanna Maja Julia Oliwia Hanna Lena Wiktoria Nadia"),
    boys: words("Jakub Filip Kacper Szymon Antoni Mikolaj Oskar Adam"),
    women: words("Agnieszka Katarzyna Monika Magdalena Ewa Beata Halina Danuta"),
    men: words("Piotr Tomasz Marcin Krzysztof Pawel Grzegorz Zbigniew Jerzy"),
    surnames: words("Nowak Wojcik Lewandowski Zielinski Mazur Krawczyk Dudek Wieczorek"),
  },
  romanian: {
    share: 2.5,
    ethnicity: "White: other",
    languages: ["Romanian", "English"],
    religions: ["Orthodox Christian"],
    girls: words("Andreea Maria Sofia Ioana Daria Bianca"),
    boys: words("Andrei Luca David Matei Stefan Rares"),
    women: words("Elena Mihaela Cristina Daniela Gabriela Rodica"),
    men: words("Ionut Florin Marius Vasile Bogdan Gheorghe"),
    surnames: words("Popescu Ionescu Dumitru Stan Munteanu Rusu Lazar"),
  },
  ukrainian: {
    share: 1.5,
    ethnicity: "White: other",
    languages: ["Ukrainian", "Russian", "English"],
    religions: ["Orthodox Christian", "No religion"],
    girls: words("Sofiia Anastasiia Veronika Polina Daryna"),
    boys: words("Maksym Artem Danylo Bohdan Nazar"),
    women: words("Oksana Iryna Nataliia Halyna Olena"),
    men: words("Andrii Serhii Oleh Mykola Vasyl"),
    surnames: words("Shevchenko Kovalenko Bondarenko Tkachenko Melnyk Kravets"),
    mayHaveStatus: true,
  },
  pakistani: {
    share: 7,
    ethnicity: "Asian: Pakistani",
    languages: ["Urdu", "Punjabi", "English"],
    religions: ["Muslim"],
    girls: words("Aisha Fatima Zara Maryam Hafsa Inaya Zainab Amina"),
    boys: words("Muhammad Ibrahim Yusuf Hamza Bilal Zain Haris Umar"),
    women: words("Shazia Nasreen Saima Rukhsana Farah Samina Parveen Kausar"),
    men: words("Imran Tariq Asif Nadeem Shahid Khalid Abdul Rashid"),
    surnames: words("Khan Hussain Ahmed Mahmood Malik Iqbal Akhtar Mirza"),
    mayHaveStatus: true,
  },
  bangladeshi: {
    share: 3.5,
    ethnicity: "Asian: Bangladeshi",
    languages: ["Bengali (Sylheti)", "English"],
    religions: ["Muslim"],
    girls: words("Nusrat Tahmina Sumaiya Maliha Anika Raisa"),
    boys: words("Rayhan Tanvir Zakariya Arif Mahin Sadiq"),
    women: words("Rehana Shirin Nazma Farida Sultana Momtaz"),
    men: words("Kamal Shafiq Jamal Rafiq Anwar Faruk"),
    surnames: words("Miah Begum Rahman Chowdhury Uddin Islam"),
  },
  indian: {
    share: 4,
    ethnicity: "Asian: Indian",
    languages: ["Punjabi", "Gujarati", "English"],
    religions: ["Sikh", "Hindu", "Hindu"],
    girls: words("Anaya Simran Diya Kiran Meera Jasleen Priya Riya"),
    boys: words("Arjun Rohan Jaspreet Harjit Dev Nikhil Amar Veer"),
    women: words("Manjit Sunita Harpreet Geeta Bhavna Kulwinder Rekha"),
    men: words("Gurpreet Rajesh Sukhdev Anil Mohan Balwinder Vijay"),
    surnames: words("Patel Singh Sharma Kaur Gill Desai Mistry Sandhu"),
  },
  nigerian: {
    share: 3.5,
    ethnicity: "Black: African",
    languages: ["English", "Yoruba", "Igbo"],
    religions: ["Christian", "Christian", "Muslim"],
    girls: words("Temi Chiamaka Ayomide Folake Ngozi Grace Adaeze"),
    boys: words("Tobi Chidi Emeka Daniel Segun Kelechi Dayo"),
    women: words("Bisi Funmi Ifeoma Blessing Yetunde Chinwe Patience"),
    men: words("Kunle Obinna Femi Uche Tunde Babatunde Emmanuel"),
    surnames: words("Adebayo Eze Okeke Balogun Nwosu Ogunleye Afolabi"),
    mayHaveStatus: true,
  },
  ghanaian: {
    share: 2,
    ethnicity: "Black: African",
    languages: ["English", "Twi"],
    religions: ["Christian"],
    girls: words("Abena Esi Akosua Nana Efua Adwoa"),
    boys: words("Kwame Kofi Kojo Yaw Kwabena Ebo"),
    women: words("Comfort Gifty Mercy Ama Vida Akua"),
    men: words("Samuel Isaac Ernest Kwasi Joseph Nii"),
    surnames: words("Boateng Asante Owusu Appiah Ofori Amoah"),
    mayHaveStatus: true,
  },
  somali: {
    share: 2,
    ethnicity: "Black: African",
    languages: ["Somali", "English"],
    religions: ["Muslim"],
    girls: words("Hodan Ayaan Ifrah Sagal Ubah Nasteho"),
    boys: words("Abdirahman Liban Guled Ayub Mahad Yahya"),
    women: words("Fadumo Halima Sahra Asha Khadra Maryan"),
    men: words("Hassan Omar Abdi Mohamed Jama Ismail"),
    surnames: words("Ali Farah Warsame Abdullahi Yusuf Hersi"),
    mayHaveStatus: true,
  },
  caribbean: {
    share: 3,
    ethnicity: "Black: Caribbean",
    languages: ["English"],
    religions: ["Christian", "No religion"],
    girls: words("Shanice Kiyah Aaliyah Tiana Renee Naomi"),
    boys: words("Jermaine Tyrell Kymani Marcus Jordan Isaiah"),
    women: words("Marcia Yvonne Beverley Sonia Paulette Charmaine"),
    men: words("Delroy Winston Trevor Errol Leroy Clive"),
    surnames: words("Campbell Grant Francis Gordon Reid Morrison Clarke"),
  },
  chinese: {
    share: 1,
    ethnicity: "Asian: Chinese",
    languages: ["Cantonese", "English"],
    religions: ["No religion", "Buddhist"],
    girls: words("Mei Jia Emily Hoi-Yan Xin Chloe"),
    boys: words("Jun Ka-Ho Wei Lok Ethan Ming"),
    women: words("Li-Na Siu-Ling Hui Yan Mei-Ling"),
    men: words("Chi-Keung Jian Wing Tak-Ming Hao"),
    surnames: words("Wong Chan Lam Cheung Liu Zhang"),
  },
  arab: {
    share: 1.5,
    ethnicity: "Arab",
    languages: ["Arabic", "English"],
    religions: ["Muslim", "Muslim", "Christian"],
    girls: words("Layla Nour Salma Rima Yasmin Hala"),
    boys: words("Omar Karim Sami Youssef Tarek Adnan"),
    women: words("Rana Hanan Samar Dina Amal Maha"),
    men: words("Khaled Bassam Walid Nabil Faisal Hani"),
    surnames: words("Haddad Khalil Mansour Nasser Darwish Saleh"),
    mayHaveStatus: true,
  },
  kurdish: {
    share: 1,
    ethnicity: "Other ethnic group: Kurdish",
    languages: ["Kurdish (Sorani)", "English"],
    religions: ["Muslim"],
    girls: words("Lana Shilan Avin Dilan Sara"),
    boys: words("Rawand Aram Soran Hiwa Zhyar"),
    women: words("Nasrin Shno Parwin Chnar Gulala"),
    men: words("Karwan Azad Sherko Rebin Dana"),
    surnames: words("Karim Aziz Rashid Mustafa Hama"),
    mayHaveStatus: true,
  },
  portuguese: {
    share: 1.5,
    ethnicity: "White: other",
    languages: ["Portuguese", "English"],
    religions: ["Roman Catholic"],
    girls: words("Beatriz Matilde Carolina Leonor Ines"),
    boys: words("Tiago Rodrigo Duarte Goncalo Martim"),
    women: words("Fernanda Paula Lurdes Sandra Filipa"),
    men: words("Jorge Rui Nuno Carlos Vitor"),
    surnames: words("Silva Ferreira Costa Pereira Gomes Fernandes"),
  },
  mixed: {
    share: 5,
    ethnicity: "Mixed: White and Black Caribbean",
    languages: ["English"],
    religions: ["No religion", "Christian"],
    girls: words("Mya Amelie Jada Tia Kyra Zoe Leila"),
    boys: words("Jayden Kian Theo Malachi Zachary Tyrese Elijah"),
    women: words("Cheryl Dawn Kirsty Natasha Lorraine Jade"),
    men: words("Aaron Nathan Curtis Leon Troy Dwayne"),
    surnames: words("Lewis Mitchell Daley Marshall Bailey Edwards Hinds"),
  },
};

/** Disabilities and long-standing conditions, as a family might record them. */
export const disabilities = phrases(
  "Autism, Hearing loss in both ears with hearing aids, Cerebral palsy, Epilepsy, Down syndrome, Attention deficit hyperactivity disorder, Visual impairment, Moderate learning disability",
);
