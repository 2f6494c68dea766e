# About this app.

about-title = អំពីកម្មវិធីនេះ
about-what = កម្មវិធីនេះជួយអ្នកមកពីកម្ពុជា ឡាវ និងមីយ៉ាន់ម៉ា ដែលចង់ធ្វើការនៅប្រទេសថៃ ឬកំពុងធ្វើការនៅទីនោះហើយ។ វាប្រើបានដោយមិនបាច់មានអ៊ីនធឺណិត។
about-private = មិនបាច់បង្កើតគណនីទេ។ អ្វីដែលអ្នកបំពេញ មិនចេញពីទូរស័ព្ទនេះទេ។
about-not-law = នេះមិនមែនជាដំបូន្មានផ្នែកច្បាប់ទេ។ ច្បាប់ និងបទបញ្ជាតែងតែប្តូរ។ សូមមើលថ្ងៃដែលយើងបានពិនិត្យព័ត៌មាននីមួយៗ។
about-not-called = យើងយកលេខទូរស័ព្ទ ពីទំព័រដែលគេផ្សាយជាសាធារណៈ។ យើងមិនបានទូរស័ព្ទទៅសាកលេខទាំងនេះទេ។
about-translation = អត្ថបទភាសាខ្មែរ ឡាវ និងភូមា ជាអត្ថបទបកប្រែ ហើយមិនទាន់មានអ្នកដែលនិយាយភាសានោះពីកំណើត ពិនិត្យនៅឡើយទេ។
about-sources = ព័ត៌មានទាំងនេះមកពីណា
about-licences = អាជ្ញាប័ណ្ណ
about-licence-code = កូដកម្មវិធី៖ MIT ឬ Apache-2.0 តាមចិត្តអ្នក។
about-licence-texts = អត្ថបទ និងរូបភាព៖ Creative Commons Attribution 4.0។ អ្នកអាចចម្លងបាន បើអ្នកដាក់ឈ្មោះ Before You Go។
about-licence-fonts = ពុម្ពអក្សរ៖ Noto Sans, Noto Sans Khmer, Noto Sans Lao និង Padauk, SIL Open Font License 1.1។
# $version is a number such as 0.1.0.
about-version = ជំនាន់ { $version }
